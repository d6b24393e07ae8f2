package io.slipway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeysTest {

    private final KnownKeys known = KnownKeys.of(List.of(Map.entry("slipway", Top.class),
            Map.entry("slipway.vsphere", Deep.class)));

    @Test
    void theKeysAreThoseOfTheRecords() {
        assertThat(known.patterns()).containsExactly("slipway.data-dir", "slipway.vsphere.hosts", "slipway.vsphere.hosts[*]",
                "slipway.vsphere.sizes.*.cpu-count", "slipway.vsphere.tls.ca-file", "slipway.vsphere.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slipway.data-dir", "slipway.dataDir", "slipway.data_dir", "slipway.vsphere.url",
        "slipway.vsphere.hosts", "slipway.vsphere.hosts[0]", "slipway.vsphere.sizes.small.cpu-count",
        "slipway.vsphere.tls.caFile"})
    void everySpellingOfAKeyIsKnown(String key) {
        assertThat(known.contains(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slipway.data-dirs", "slipway.url", "slipway.vsphere", "slipway.vsphere.url.x",
        "slipway.vsphere.sizes.small", "slipway.vsphere.sizes.small.memory", "slipway.vsphere.hosts[a]"})
    void anythingElseIsNot(String key) {
        assertThat(known.contains(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLIPWAY_DATADIR", "SLIPWAY_DATA_DIR", "SLIPWAY_VSPHERE_URL", "SLIPWAY_VSPHERE_HOSTS_0",
        "SLIPWAY_VSPHERE_SIZES_SMALL_CPUCOUNT"})
    void variablesOfTheEnvironmentAreKnown(String variable) {
        assertThat(known.containsVariable(variable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLIPWAY_DATADIRS", "SLIPWAY_VSPHERE", "SLIPWAY_URL"})
    void otherVariablesAreNot(String variable) {
        assertThat(known.containsVariable(variable)).isFalse();
    }

    @Test
    void theNearestKeyIsTheOneThatWasMeant() {
        assertThat(known.nearest("slipway.vspere.ulr")).contains("slipway.vsphere.url");
        assertThat(known.nearest("slipway.datadirectory")).isEmpty();
        assertThat(known.nearest("slipway.something-else")).isEmpty();
    }

    record Top(Path dataDir) {
    }

    record Deep(String url, List<String> hosts, Map<String, Size> sizes, Tls tls) {
    }

    record Size(int cpuCount) {
    }

    record Tls(Path caFile) {
    }
}
