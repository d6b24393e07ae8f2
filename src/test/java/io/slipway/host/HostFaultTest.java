package io.slipway.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.host.HostFault.Kind;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepFailure;
import io.slipway.step.TransientFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostFaultTest {

    @ParameterizedTest
    @CsvSource({"KEY_CHANGED, HOST_KEY_CHANGED", "ACCOUNT_EXISTS, ACCOUNT_EXISTS"})
    void whatTheModelDealsWithIsABusinessError(Kind kind, String code) {
        assertThat(failure(kind)).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE", "REFUSED", "COMMAND_FAILED"})
    void whatMayPassIsTriedAgain(Kind kind) {
        assertThat(failure(kind)).isInstanceOf(TransientFailure.class);
    }

    @Test
    void anUnknownHostNeedsAPerson() {
        assertThat(failure(Kind.UNKNOWN_HOST)).isInstanceOf(PermanentFailure.class);
    }

    private static StepFailure failure(Kind kind) {
        return new HostFault(kind, Phrase.of("host.unknown", "192.0.2.7")).asStepFailure();
    }
}
