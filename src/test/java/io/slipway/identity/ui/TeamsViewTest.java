package io.slipway.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.PageTest;
import io.slipway.identity.Person;
import io.slipway.identity.Role;
import io.slipway.identity.Team;
import io.slipway.identity.TeamQuery;
import io.slipway.identity.Teams;
import io.slipway.ui.list.ListTester;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class TeamsViewTest extends PageTest {

    private static final Person LEE = new Person("lee", "Lee Lead", "lee@example.org", true, Set.of(Role.APPROVER),
            null, Instant.EPOCH);

    @MockitoBean
    private Teams teams;

    @Test
    void withoutTeamsThePageOffersToAddOne() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(TeamsView.class);

        assertThat(_get(H2.class).getText()).isEqualTo("There are no teams yet");
    }

    @Test
    void aRowSaysWhoLeadsAndWhoBelongsToTheTeam() {
        given(teams.count(any())).willReturn(1L);
        given(teams.search(any(), anyLong(), anyInt()))
                .willReturn(List.of(Team.of("platform", "Platform", "lee", Set.of("lee", "rita"))));
        given(people.names(any())).willReturn(Map.of("rita", "Rita Requester", "lee", "Lee Lead"));
        openAs("ada", Role.ADMINISTRATOR);
        given(people.displayName("lee")).willReturn("Lee Lead");
        UI.getCurrent().navigate(TeamsView.class);

        assertThat(ListTester.list().text(0)).contains("Platform", "Lee Lead | ", "2 members: Lee Lead, Rita Requester");
        ListTester.list().search("plat");
        verify(teams).count(new TeamQuery("plat", true, false));
    }

    @Test
    void aTeamWithoutALeadIsNotAdded() {
        openAs("ada", Role.ADMINISTRATOR);
        new TeamDialogs(teams, people).add();
        _setValue(_get(TextField.class, field -> field.withLabel("Key")), "platform");
        _click(_get(Button.class, button -> button.withText("Add")));

        assertThat(_get(ComboBox.class).getErrorMessage()).isEqualTo("Choose who leads the team.");
        verify(teams, never()).create(any());
    }

    @Test
    void aChangedTeamKeepsItsKey() {
        var team = Team.of("platform", "Platform", "lee", Set.of("lee"));
        given(people.find("lee")).willReturn(Optional.of(LEE));
        given(people.search(any(), anyLong(), anyInt())).willReturn(List.of(LEE));
        given(people.count(any())).willReturn(1L);
        openAs("ada", Role.ADMINISTRATOR);
        new TeamDialogs(teams, people).edit(team);
        _setValue(_get(TextField.class, field -> field.withLabel("Name")), "Platform engineering");
        _click(_get(Button.class, button -> button.withText("Save")));

        verify(teams).change(Team.of("platform", "Platform engineering", "lee", Set.of("lee")));
    }
}
