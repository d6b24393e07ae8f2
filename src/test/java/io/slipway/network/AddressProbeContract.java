package io.slipway.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Ipv4;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every probe of addresses must do. */
public abstract class AddressProbeContract {

    private static final Duration LONGEST = Duration.ofSeconds(4);

    /** A probe that waits for half a second and asks port 22 among others. */
    protected abstract AddressProbe probe();

    /** The address of a machine with an SSH server. */
    protected abstract Ipv4 occupied();

    /** An address of the same network that nobody has. */
    protected abstract Ipv4 vacant();

    /** An address to which no way leads. */
    protected abstract Ipv4 elsewhere();

    @Test
    void aMachineAnswersAndTheProbeSaysHow() {
        assertThat(probe().ask(occupied())).hasValueSatisfying(answered -> assertThat(answered).matches("ping|tcp/\\d+"));
    }

    @Test
    void nobodyAnswersAtAVacantAddressAndTheWaitIsShort() {
        var before = System.nanoTime();

        assertThat(probe().ask(vacant())).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST);
    }

    @Test
    void anAddressOutOfReachIsSilent() {
        assertThat(probe().ask(elsewhere())).isEmpty();
    }

    @Test
    void askingChangesNothing() {
        assertThat(probe().ask(occupied())).isPresent();
        assertThat(probe().ask(occupied())).isPresent();
        assertThat(probe().ask(vacant())).isEmpty();
        assertThat(probe().ask(vacant())).isEmpty();
    }
}
