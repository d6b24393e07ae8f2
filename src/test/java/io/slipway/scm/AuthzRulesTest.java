package io.slipway.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.project.Access;
import io.slipway.project.ProjectRights.Group;
import io.slipway.project.ProjectRights.Rights;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthzRulesTest {

    @Test
    void groupsHaveTheirRightsAndNobodyElseHasAny() {
        var rules = AuthzRules.of(new Rights("rita", Access.READ_WRITE, false, List.of(
                new Group("billing-devs", Access.READ_WRITE, List.of("lee", "omar")),
                new Group("billing-readers", Access.READ, List.of("ada")), new Group("empty", Access.READ, List.of()))));

        assertThat(rules.text()).endsWith("""
                [groups]
                billing-devs = lee, omar
                billing-readers = ada
                empty =\s

                [/]
                * =
                rita = rw
                @billing-devs = rw
                @billing-readers = r
                """);
    }

    @Test
    void aClosedProjectIsForNobody() {
        var rights = new Rights("rita", Access.READ, true, List.of(new Group("devs", Access.READ, List.of("lee"))));

        assertThat(AuthzRules.of(rights)).isEqualTo(AuthzRules.NOBODY);
    }

    @Test
    void aNameThatWouldBeARuleOfItsOwnIsRefused() {
        for (var name : List.of("x\n[/]\n* = rw", "a = rw", "*", "$anonymous", "&alias", "@other", "[x]", "")) {
            assertThatThrownBy(() -> AuthzRules.of(new Rights(null, Access.READ, false,
                    List.of(new Group("devs", Access.READ, List.of(name)))))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
