package io.slipway.vm.vsphere;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.peers.VcenterSimulator;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A simulated vCenter with the adapter that talks to it. */
final class Vcsim implements AutoCloseable {

    static final String USERNAME = VcenterSimulator.USERNAME;
    static final String PASSWORD = VcenterSimulator.PASSWORD;

    private final VcenterSimulator simulator;

    private Vcsim(VcenterSimulator simulator) {
        this.simulator = simulator;
    }

    static Vcsim start(String... flags) {
        return new Vcsim(VcenterSimulator.start(flags));
    }

    VsphereVirtualMachines vms() {
        return vms(properties());
    }

    static VsphereVirtualMachines vms(VsphereProperties properties) {
        return new VsphereVirtualMachines(properties, InstantSource.system());
    }

    VsphereProperties properties() {
        return properties(PASSWORD, caFile(), null, Duration.ofSeconds(30));
    }

    VsphereProperties properties(String password, @Nullable String caFile, @Nullable String sha256, Duration readTimeout) {
        return new VsphereProperties(url(), USERNAME, password, caFile, sha256, null, "developers", null, null, "example.org",
            "{account}@vsphere.local", "VirtualMachinePowerUser", Duration.ofSeconds(5), readTimeout);
    }

    /** The usual settings with another placement; null leaves the choice to the adapter. */
    VsphereProperties placed(@Nullable String datacenter, @Nullable String folder, @Nullable String pool,
                             @Nullable String datastore) {
        return new VsphereProperties(url(), USERNAME, PASSWORD, caFile(), null, datacenter, folder, pool, datastore,
            "example.org", "{account}@vsphere.local", "VirtualMachinePowerUser", Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    String url() {
        return simulator.url();
    }

    static String caFile() {
        return VcenterSimulator.caFile();
    }

    static String sha256() {
        return VcenterSimulator.sha256();
    }

    int calls(String method) {
        return simulator.calls(method);
    }

    void order(String fault) {
        simulator.order(fault);
    }

    void endSessions() {
        simulator.endSessions();
    }

    void reset() {
        simulator.reset();
    }

    JsonNode machines() {
        return simulator.machines();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
