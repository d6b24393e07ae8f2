package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.slipway.host.HostAddress;
import io.slipway.host.LinuxHosts;
import io.slipway.host.SshProperties;
import io.slipway.network.AddressProbe;
import io.slipway.network.AllocationRefused;
import io.slipway.network.Allocations;
import io.slipway.network.NetworkProperties;
import io.slipway.network.Reservation;
import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AddressStepsTest {

    private static final StepRun RUN = new StepRun("key-1", UUID.randomUUID(), "SW-12", "rita", 1, Instant.EPOCH);
    private static final Ipv4 ADDRESS = Ipv4.of("10.20.0.50");
    private static final HostAddress HOST = new HostAddress("10.20.0.50", 2222);
    private static final Reservation HELD = new Reservation("key-1", "dev-lan", new GuestNetwork("dev-jdoe", ADDRESS,
            Cidr.of("10.20.0.0/24"), Ipv4.of("10.20.0.1"), List.of(Ipv4.of("10.20.0.2"), Ipv4.of("10.20.0.3"))), false);

    private static final SshProperties SSH = new SshProperties(null, null, "root", 2222, Duration.ofSeconds(10),
            Duration.ofMinutes(1), DataSize.ofKilobytes(256));

    private final Allocations allocations = mock();
    private final LinuxHosts hosts = mock();
    private final AddressProbe probe = mock();
    private final ReserveNetworkStep reserve = new ReserveNetworkStep(allocations, new SilentAddress(allocations, probe,
            new NetworkProperties(true, Duration.ofMillis(500), List.of(22), 3, Duration.ofHours(1))));
    private final ReleaseNetworkStep release = new ReleaseNetworkStep(allocations, new SshReach(hosts, SSH));

    @BeforeEach
    void theEffectKeepsWhatItConfirms() {
        given(allocations.confirm(any(), any())).willReturn(true);
    }

    @Test
    void aReservationGivesTheProcessWhatTheMachineMustKnow() {
        given(allocations.reserve("key-1", RUN.requestId(), null, "dev-j_doe")).willReturn(HELD);

        var done = (Progress.Done<ReserveNetworkStep.Output>) reserve.start(new ReserveNetworkStep.Input("j_doe", " "), RUN);
        assertThat(done.output()).isEqualTo(new ReserveNetworkStep.Output("dev-jdoe", "10.20.0.50", "10.20.0.0/24", "10.20.0.1",
                "10.20.0.2,10.20.0.3", "dev-lan"));
        assertThat(done.external()).isNotNull();
        verify(allocations).confirm("key-1", ADDRESS);
    }

    @Test
    void anAddressThatAnswersGoesIntoQuarantineAndTheNextIsTaken() {
        given(allocations.reserve(any(), any(), any(), any())).willReturn(HELD, held("10.20.0.51", false));
        given(probe.ask(ADDRESS)).willReturn(Optional.of("ping"));

        var done = (Progress.Done<ReserveNetworkStep.Output>) reserve.start(new ReserveNetworkStep.Input("jdoe", null), RUN);

        assertThat(done.output().address()).isEqualTo("10.20.0.51");
        verify(allocations).quarantine("key-1", ADDRESS, "ping");
        verify(allocations, never()).confirm("key-1", ADDRESS);
    }

    @Test
    void aPoolInWhichEverythingAnswersIsNotSearchedToItsEnd() {
        given(allocations.reserve(any(), any(), any(), any()))
                .willReturn(HELD, held("10.20.0.51", false), held("10.20.0.52", false));
        given(probe.ask(any())).willReturn(Optional.of("tcp/22"));

        assertThatThrownBy(() -> reserve.start(new ReserveNetworkStep.Input("jdoe", null), RUN))
                .isInstanceOfSatisfying(PermanentFailure.class, failure -> assertThat(failure.phrase())
                        .isEqualTo(Phrase.of("network.pool-suspicious", "dev-lan", 3, "10.20.0.50, 10.20.0.51, 10.20.0.52")));
        verify(allocations, times(3)).reserve(any(), any(), any(), any());
    }

    @Test
    void aConfirmedReservationIsNotAskedAgain() {
        given(allocations.reserve(any(), any(), any(), any())).willReturn(held("10.20.0.50", true));

        reserve.start(new ReserveNetworkStep.Input("jdoe", null), RUN);

        verifyNoInteractions(probe);
    }

    @Test
    void whoLosesTheAddressBeforeTheConfirmationReservesAgain() {
        given(allocations.reserve(any(), any(), any(), any())).willReturn(HELD, held("10.20.0.51", false));
        given(allocations.confirm("key-1", ADDRESS)).willReturn(false);

        var done = (Progress.Done<ReserveNetworkStep.Output>) reserve.start(new ReserveNetworkStep.Input("jdoe", null), RUN);

        assertThat(done.output().address()).isEqualTo("10.20.0.51");
    }

    @Test
    void aRefusalIsABusinessError() {
        given(allocations.reserve(any(), any(), any(), any()))
                .willThrow(new AllocationRefused(AllocationRefused.Reason.POOL_FULL, Phrase.of("network.pool-full")));

        assertThatThrownBy(() -> reserve.start(new ReserveNetworkStep.Input("jdoe", "dev-lan"), RUN))
                .isInstanceOfSatisfying(BusinessFailure.class, e -> assertThat(e.code()).isEqualTo("POOL_FULL"));
    }

    @Test
    void theAddressIsFreeAgainAndHostKeysAreLeftToWhoPinnedThem() {
        assertThat(reserve.undo(new ReserveNetworkStep.Input("jdoe", null), null, RUN)).isEqualTo(Undo.undone());
        verify(allocations).release("key-1");
        verifyNoInteractions(hosts);
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

    private static Reservation held(String address, boolean confirmed) {
        var guest = HELD.guest();
        return new Reservation("key-1", "dev-lan", new GuestNetwork(guest.hostName(), Ipv4.of(address), guest.network(),
                guest.gateway(), guest.dns()), confirmed);
    }
}
