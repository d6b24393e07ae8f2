package io.slipway.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepContract;
import io.slipway.step.StepFailure;
import io.slipway.step.TransientFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuildFailuresTest {

    private final BuildFailures failures = BuildFailures.of(Example.class);

    @Test
    void aDeclaredErrorIsForTheProcess() {
        assertThat(failure(BuildFault.Kind.NAME_TAKEN)).isInstanceOfSatisfying(BusinessFailure.class,
                business -> assertThat(business.code()).isEqualTo("NAME_TAKEN"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "NOT_JENKINS"})
    void silenceIsNoTry(BuildFault.Kind kind) {
        assertThat(failure(kind)).isInstanceOfSatisfying(TransientFailure.class,
                passing -> assertThat(passing.silentSystem()).isEqualTo("jenkins"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_CREDENTIALS", "UNTRUSTED", "NO_PERMISSION", "NOT_FOUND", "DISABLED", "NOT_CONFIGURED"})
    void whatNoRepeatMendsGoesToAPerson(BuildFault.Kind kind) {
        assertThat(failure(kind)).isInstanceOf(PermanentFailure.class);
    }

    private StepFailure failure(BuildFault.Kind kind) {
        return failures.of(new BuildFault(kind, Phrase.of("why")));
    }

    @StepContract(id = "example", title = "", description = "", system = "", repeat = StepContract.Repeat.IDEMPOTENT,
            errors = @StepContract.BusinessError(code = "NAME_TAKEN", meaning = ""))
    private static final class Example {
    }
}
