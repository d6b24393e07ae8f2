package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.slipway.host.HostAddress;
import io.slipway.host.LinuxHosts;
import io.slipway.host.SshProperties;
import io.slipway.network.AllocationRefused;
import io.slipway.network.Allocations;
import io.slipway.network.Reservation;
import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AddressStepsTest {

    private static final StepRun RUN = new StepRun("key-1", UUID.randomUUID(), "SW-12", "rita", 1, Instant.EPOCH);
    private static final Ipv4 ADDRESS = Ipv4.of("10.20.0.50");
    private static final HostAddress HOST = new HostAddress("10.20.0.50", 2222);
    private static final Reservation HELD = new Reservation("key-1", "dev-lan", new GuestNetwork("dev-jdoe", ADDRESS,
            Cidr.of("10.20.0.0/24"), Ipv4.of("10.20.0.1"), List.of(Ipv4.of("10.20.0.2"), Ipv4.of("10.20.0.3"))));

    private static final SshProperties SSH = new SshProperties(null, null, "root", 2222, Duration.ofSeconds(10),
            Duration.ofMinutes(1), DataSize.ofKilobytes(256));

    private final Allocations allocations = mock();
    private final LinuxHosts hosts = mock();
    private final ReserveNetworkStep reserve = new ReserveNetworkStep(allocations, new SshReach(hosts, SSH));
    private final ReleaseNetworkStep release = new ReleaseNetworkStep(allocations, new SshReach(hosts, SSH));

    @Test
    void aReservationGivesTheProcessWhatTheMachineMustKnow() {
        given(allocations.reserve("key-1", RUN.requestId(), null, "dev-j_doe")).willReturn(HELD);

        var done = (Progress.Done<ReserveNetworkStep.Output>) reserve.start(new ReserveNetworkStep.Input("j_doe", " "), RUN);
        assertThat(done.output()).isEqualTo(new ReserveNetworkStep.Output("dev-jdoe", "10.20.0.50", "10.20.0.0/24", "10.20.0.1",
                "10.20.0.2,10.20.0.3", "dev-lan"));
        assertThat(done.external()).isNotNull();
    }

    @Test
    void aReservationIsFoundByItsKey() {
        var input = new ReserveNetworkStep.Input("jdoe", null);
        assertThat(reserve.find(input, RUN)).isInstanceOf(Lookup.Absent.class);
        given(allocations.find("key-1")).willReturn(Optional.of(HELD));
        assertThat(reserve.find(input, RUN)).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void aRefusalIsABusinessError() {
        given(allocations.reserve(any(), any(), any(), any()))
                .willThrow(new AllocationRefused(AllocationRefused.Reason.POOL_FULL, Phrase.of("network.pool-full")));

        assertThatThrownBy(() -> reserve.start(new ReserveNetworkStep.Input("jdoe", "dev-lan"), RUN))
                .isInstanceOfSatisfying(BusinessFailure.class, e -> assertThat(e.code()).isEqualTo("POOL_FULL"));
    }

    @Test
    void theHostKeyIsForgottenBeforeTheAddressIsFreeAgain() {
        given(allocations.find("key-1")).willReturn(Optional.of(HELD));

        assertThat(reserve.undo(new ReserveNetworkStep.Input("jdoe", null), null, RUN)).isEqualTo(Undo.undone());
        var order = inOrder(hosts, allocations);
        order.verify(hosts).forget(HOST);
        order.verify(allocations).release("key-1");
    }

    @Test
    void aRemovedMachineGivesItsAddressBack() {
        given(allocations.isHeld("dev-jdoe", ADDRESS)).willReturn(true);
        given(allocations.release("dev-jdoe", ADDRESS)).willReturn(true);

        var done = (Progress.Done<ReleaseNetworkStep.Output>) release.start(
                new ReleaseNetworkStep.Input("dev-jdoe", "10.20.0.50"), RUN);
        assertThat(done.output().released()).isTrue();
        verify(hosts).forget(HOST);
    }

    @Test
    void anAddressOfAnotherMachineByNowIsLeftAlone() {
        var done = (Progress.Done<ReleaseNetworkStep.Output>) release.start(
                new ReleaseNetworkStep.Input("dev-jdoe", "10.20.0.50"), RUN);

        assertThat(done.output().released()).isFalse();
        verifyNoInteractions(hosts);
    }
}
