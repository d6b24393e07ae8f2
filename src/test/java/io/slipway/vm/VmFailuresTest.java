package io.slipway.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepContract;
import io.slipway.step.StepFailure;
import io.slipway.step.TransientFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VmFailuresTest {

    private final VmFailures failures = VmFailures.of(Example.class);

    @Test
    void aDeclaredErrorIsForTheProcess() {
        assertThat(failure(VmFault.Kind.NAME_TAKEN)).isInstanceOfSatisfying(BusinessFailure.class,
                business -> assertThat(business.code()).isEqualTo("NAME_TAKEN"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "NO_RESOURCES", "NO_SPACE", "WRONG_STATE", "OTHER"})
    void whatMayPassIsTriedAgain(VmFault.Kind kind) {
        assertThat(failure(kind)).isInstanceOf(TransientFailure.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_CREDENTIALS", "UNTRUSTED", "NO_PERMISSION", "NOT_FOUND", "UNKNOWN_PRINCIPAL"})
    void whatNoRepeatMendsGoesToAPerson(VmFault.Kind kind) {
        assertThat(failure(kind)).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void theSystemsOwnWordsAreKept() {
        assertThatThrownBy(() -> failures.tell(() -> {
            throw fault(VmFault.Kind.UNREACHABLE);
        })).isInstanceOfSatisfying(TransientFailure.class, failure -> {
            assertThat(failure.phrase()).isEqualTo(Phrase.of("why"));
            assertThat(failure).hasCauseInstanceOf(VmFault.class);
        });
    }

    private StepFailure failure(VmFault.Kind kind) {
        return failures.of(fault(kind));
    }

    private static VmFault fault(VmFault.Kind kind) {
        return new VmFault(kind, Phrase.of("why"));
    }

    @StepContract(id = "example", title = "", description = "", system = "", repeat = StepContract.Repeat.IDEMPOTENT,
            errors = @StepContract.BusinessError(code = "NAME_TAKEN", meaning = ""))
    private static final class Example {
    }
}
