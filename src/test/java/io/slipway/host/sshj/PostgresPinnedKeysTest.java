package io.slipway.host.sshj;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.host.HostAddress;
import io.slipway.host.HostKey;
import org.junit.jupiter.api.Test;

class PostgresPinnedKeysTest {

    private static final HostKey OLD = HostKey.of("ssh-rsa", "b2xk");
    private static final HostKey NEW = HostKey.of("ssh-ed25519", "bmV3");

    private final HostAddress address = new HostAddress("192.0.2.7", 22);
    private final HostAddress otherPort = new HostAddress("192.0.2.7", 2222);
    private final PinnedKeys pins = RealHosts.pins();

    @Test
    void anAddressHasTwoKeysOnlyWhileItsHostChanges() {
        pins.add(address, OLD, "one");
        pins.add(address, OLD, "two");
        pins.add(address, NEW, "two");
        assertThat(pins.of(address)).containsExactlyInAnyOrder(OLD, NEW);

        pins.replace(address, NEW, "two");
        pins.replace(address, NEW, "two");

        assertThat(pins.of(address)).containsExactly(NEW);
    }

    @Test
    void anAddressWithoutAPinCanGetOne() {
        pins.replace(address, NEW, "one");

        assertThat(pins.of(address)).containsExactly(NEW);
        assertThat(pins.of(otherPort)).isEmpty();
    }

    @Test
    void aForgottenAddressHasNone() {
        pins.replace(address, NEW, "one");
        pins.replace(otherPort, OLD, "one");

        pins.forget(address);
        pins.forget(address);

        assertThat(pins.of(address)).isEmpty();
        assertThat(pins.of(otherPort)).containsExactly(OLD);
    }

    @Test
    void whatOneEffectPinnedIsForgottenWithoutWhatWasKnownBefore() {
        pins.add(address, OLD, "one");
        pins.add(address, NEW, "two");
        pins.add(otherPort, NEW, "two");

        pins.forget(address, "two");
        pins.forget(address, "two");

        assertThat(pins.of(address)).containsExactly(OLD);
        assertThat(pins.of(otherPort)).containsExactly(NEW);
    }
}
