package io.slipway.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.database.DatabaseMode;
import io.slipway.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationSettingsTest {

    @Test
    void anUnconfiguredSystemIsSimulatedOnlyWithTheEmbeddedDatabase() {
        assertThat(settings(null, true).allowed()).isTrue();
        assertThat(settings(null, false).allowed()).isFalse();
    }

    @Test
    void theKeyOverridesTheDatabase() {
        assertThat(settings(false, true).allowed()).isFalse();
        assertThat(settings(true, false).allowed()).isTrue();
    }

    @Test
    void aMissingSystemStopsTheStartAndNamesTheKeys() {
        assertThatThrownBy(() -> settings(null, false).require("vCenter", "slipway.vsphere.url", "slipway.vsphere.username"))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused).hasMessageContaining("vCenter");
                    assertThat(refused.whatToDo())
                            .contains("slipway.vsphere.url and slipway.vsphere.username", "slipway.simulate");
                });
        assertThatCode(() -> settings(true, false).require("vCenter", "slipway.vsphere.url")).doesNotThrowAnyException();
    }

    private static SimulationSettings settings(@Nullable Boolean simulate, boolean embedded) {
        return new SimulationSettings(new SimulationProperties(simulate, new SimulationProperties.Simulation(1)),
                new DatabaseMode(embedded));
    }
}
