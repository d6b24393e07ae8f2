package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.slipway.network.AllocationRefused;
import io.slipway.network.AllocationRefused.Reason;
import io.slipway.network.Names;
import io.slipway.network.Ports;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameAndPortStepsTest {

    private static final StepRun RUN = new StepRun("key-1", UUID.randomUUID(), "SW-12", "rita", 1, Instant.EPOCH);
    private static final ReserveNameStep.Input NAME = new ReserveNameStep.Input("svn-repository", "billing", true);
    private static final ReservePortStep.Input PORT = new ReservePortStep.Input("web-1", 8000, 8999);

    private final Names names = mock();
    private final Ports ports = mock();
    private final ReserveNameStep reserveName = new ReserveNameStep(names);
    private final ReservePortStep reservePort = new ReservePortStep(ports);
    private final ReleaseReservationStep release = new ReleaseReservationStep(names, ports);

    @Test
    void aNameComesWithTheReservationToReleaseItWith() {
        given(names.reserve("key-1", RUN.requestId(), "svn-repository", "billing", true)).willReturn("billing");

        var done = (Progress.Done<ReserveNameStep.Output>) reserveName.start(NAME, RUN);
        assertThat(done.output()).isEqualTo(new ReserveNameStep.Output("billing", "key-1"));
        assertThat(reserveName.undo(NAME, null, RUN)).isEqualTo(Undo.undone());
        verify(names).release("key-1");
    }

    @Test
    void aPortComesWithTheReservationToReleaseItWith() {
        given(ports.reserve("key-1", RUN.requestId(), "web-1", 8000, 8999)).willReturn(8000);

        var done = (Progress.Done<ReservePortStep.Output>) reservePort.start(PORT, RUN);
        assertThat(done.output()).isEqualTo(new ReservePortStep.Output(8000, "key-1"));
        assertThat(reservePort.undo(PORT, null, RUN)).isEqualTo(Undo.undone());
        verify(ports).release("key-1");
    }

    @Test
    void whatIsNotToBeHadIsForTheProcess() {
        given(names.reserve(any(), any(), any(), any(), anyBoolean())).willThrow(refused(Reason.NAME_TAKEN));
        given(ports.reserve(any(), any(), any(), anyInt(), anyInt())).willThrow(refused(Reason.NO_PORT));

        assertThatThrownBy(() -> reserveName.start(NAME, RUN)).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("NAME_TAKEN"));
        assertThatThrownBy(() -> reservePort.start(PORT, RUN)).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("NO_PORT"));
    }

    @Test
    void aRangeTheWrongWayRoundIsTheModelsMistake() {
        assertThatThrownBy(() -> reservePort.start(new ReservePortStep.Input("web-1", 9, 8), RUN))
                .isInstanceOf(PermanentFailure.class);
    }

    @Test
    void aReservationIsReleasedWhateverItHolds() {
        given(ports.release("key-9")).willReturn(true);

        assertThat(released("key-9")).isTrue();
        assertThat(released("gone")).isFalse();
        verify(names).release("key-9");
    }

    private boolean released(String reservation) {
        return ((Progress.Done<ReleaseReservationStep.Output>) release.start(new ReleaseReservationStep.Input(reservation), RUN))
                .output().released();
    }

    private static AllocationRefused refused(Reason reason) {
        return new AllocationRefused(reason, Phrase.of("network.test"));
    }
}
