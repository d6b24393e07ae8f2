package io.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.database.DatabaseMode;
import io.slipway.shared.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class DemoPropertiesTest {

    private static final DatabaseMode EMBEDDED = new DatabaseMode(true);
    private static final DatabaseMode EXTERNAL = new DatabaseMode(false);

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final InetAddress everywhere = address("0.0.0.0");

    @Test
    void onALaptopTheyExist() {
        assertThat(demo(null, null).areWanted(EMBEDDED, loopback)).isTrue();
        assertThat(demo(null, null).passwordOrDefault()).isEqualTo("slipway-demo");
        assertThat(demo(null, null).maySayPassword(EMBEDDED, loopback)).isTrue();
    }

    @Test
    void beyondThisMachineTheirPublishedPasswordIsRefused() {
        assertThatThrownBy(() -> demo(null, null).areWanted(EMBEDDED, everywhere)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> demo(null, null).areWanted(EMBEDDED, null)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> demo(true, null).areWanted(EXTERNAL, loopback)).isInstanceOf(StartRefused.class);
    }

    @Test
    void beyondThisMachineAChosenPasswordIsTakenAndNotShown() {
        assertThat(demo(null, "chosen-password").areWanted(EMBEDDED, everywhere)).isTrue();
        assertThat(demo(null, "chosen-password").areWanted(EXTERNAL, loopback)).isTrue();
        assertThat(demo(null, "chosen-password").maySayPassword(EMBEDDED, everywhere)).isFalse();
        assertThat(demo(null, "chosen-password").maySayPassword(EXTERNAL, loopback)).isFalse();
    }

    @Test
    void anExternalDatabaseHasNoneUnlessAsked() {
        assertThat(demo(null, null).areWanted(EXTERNAL, loopback)).isFalse();
        assertThat(demo(null, null).areWanted(EXTERNAL, everywhere)).isFalse();
    }

    @Test
    void switchedOffTheyExistNowhere() {
        assertThat(demo(false, null).areWanted(EMBEDDED, everywhere)).isFalse();
        assertThat(demo(false, "chosen-password").areWanted(EXTERNAL, everywhere)).isFalse();
    }

    @Test
    void thePasswordIsInNoText() {
        assertThat(demo(null, "chosen-password").toString()).doesNotContain("chosen-password");
        assertThat(new AdminProperties("chosen-password").toString()).doesNotContain("chosen-password");
    }

    private static DemoProperties demo(Boolean enabled, String password) {
        return new DemoProperties(enabled, password);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
