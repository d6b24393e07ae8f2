package io.slipway.vm.vsphere;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.peers.Peer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The testbed's vCenter simulator, one instance for one test class; it ends with the test's JVM at the latest. */
final class Vcsim implements AutoCloseable {

    static final String USERNAME = "portal@vsphere.local";
    static final String PASSWORD = "a password & <more>";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final String url;
    private final String control;

    private Vcsim(Process process, JsonNode addresses) {
        this.process = process;
        this.url = addresses.get("url").asText();
        this.control = addresses.get("control").asText();
    }

    static Vcsim start(String... flags) {
        var command = new ArrayList<>(List.of(Peer.setting("SLIPWAY_TESTBED_VCSIM"),
            "-listen", "127.0.0.1:0", "-control", "127.0.0.1:0", "-username", USERNAME, "-password", PASSWORD,
            "-certificates", Peer.setting("SLIPWAY_TESTBED_VCSIM_CERTIFICATES"), "-exit-with-stdin"));
        command.addAll(List.of(flags));
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new Vcsim(process, JSON.readTree(process.inputReader(StandardCharsets.UTF_8).readLine()));
        } catch (IOException e) {
            throw new IllegalStateException("the simulator does not start", e);
        }
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
        return new VsphereProperties(url, USERNAME, password, caFile, sha256, null, "developers", null, null, "example.org",
            "{account}@vsphere.local", "VirtualMachinePowerUser", Duration.ofSeconds(5), readTimeout);
    }

    /** The usual settings with another placement; null leaves the choice to the adapter. */
    VsphereProperties placed(@Nullable String datacenter, @Nullable String folder, @Nullable String pool,
                             @Nullable String datastore) {
        return new VsphereProperties(url, USERNAME, PASSWORD, caFile(), null, datacenter, folder, pool, datastore, "example.org",
            "{account}@vsphere.local", "VirtualMachinePowerUser", Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    static String caFile() {
        return Peer.setting("SLIPWAY_TESTBED_VSPHERE_CA_FILE");
    }

    static String sha256() {
        return Peer.setting("SLIPWAY_TESTBED_VSPHERE_CERTIFICATE_SHA256");
    }

    /** How often the method was called since the last {@link #reset()}. */
    int calls(String method) {
        return control("GET", "/calls", "").path(method).asInt();
    }

    /** Orders one fault, e.g. {@code {"method":"CloneVM_Task","kind":"drop-after"}}. */
    void order(String fault) {
        control("POST", "/faults", fault);
    }

    void endSessions() {
        control("DELETE", "/sessions", "");
    }

    void reset() {
        control("POST", "/reset", "");
    }

    /** Templates and clones as the simulator itself sees them. */
    JsonNode machines() {
        return control("GET", "/vms", "");
    }

    private JsonNode control(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(control + path)).method(method, BodyPublishers.ofString(body)).build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
