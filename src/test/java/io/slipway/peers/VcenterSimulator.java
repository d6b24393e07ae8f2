package io.slipway.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The testbed's vCenter simulator, one instance for one test class; it ends with the test's JVM at the latest. */
public final class VcenterSimulator implements AutoCloseable {

    public static final String USERNAME = "portal@vsphere.local";
    public static final String PASSWORD = "a password & <more>";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final String url;
    private final String control;

    private VcenterSimulator(Process process, JsonNode addresses) {
        this.process = process;
        this.url = addresses.get("url").asText();
        this.control = addresses.get("control").asText();
    }

    public static VcenterSimulator start(String... flags) {
        var command = new ArrayList<>(List.of(Peer.setting("SLIPWAY_TESTBED_VCSIM"),
            "-listen", "127.0.0.1:0", "-control", "127.0.0.1:0", "-username", USERNAME, "-password", PASSWORD,
            "-certificates", Peer.setting("SLIPWAY_TESTBED_VCSIM_CERTIFICATES"), "-exit-with-stdin"));
        command.addAll(List.of(flags));
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new VcenterSimulator(process, JSON.readTree(process.inputReader(StandardCharsets.UTF_8).readLine()));
        } catch (IOException e) {
            throw new IllegalStateException("the simulator does not start", e);
        }
    }

    /**
     * With a container that runs sshd behind each clone.
     *
     * @param firstBootAddress address of a fresh clone of the template without tools, an own one for each simulator
     */
    public static VcenterSimulator withMachines(String firstBootAddress, String... flags) {
        var all = new ArrayList<>(List.of("-docker-host", Peer.setting("SLIPWAY_TESTBED_DOCKER_HOST"),
            "-machine-network", Peer.setting("SLIPWAY_TESTBED_MACHINE_NETWORK"),
            "-machine-image", Peer.setting("SLIPWAY_TESTBED_MACHINE_IMAGE"), "-first-boot-address", firstBootAddress + "/24"));
        all.addAll(List.of(flags));
        return start(all.toArray(String[]::new));
    }

    public String url() {
        return url;
    }

    public static String caFile() {
        return Peer.setting("SLIPWAY_TESTBED_VSPHERE_CA_FILE");
    }

    public static String sha256() {
        return Peer.setting("SLIPWAY_TESTBED_VSPHERE_CERTIFICATE_SHA256");
    }

    /** How often the method was called since the last {@link #reset()}. */
    public int calls(String method) {
        return control("GET", "/calls", "").path(method).asInt();
    }

    /** Orders one fault, e.g. {@code {"method":"CloneVM_Task","kind":"drop-after"}}. */
    public void order(String fault) {
        control("POST", "/faults", fault);
    }

    /** Forgets all ordered faults. */
    public void repair() {
        control("DELETE", "/faults", "");
    }

    public void endSessions() {
        control("DELETE", "/sessions", "");
    }

    public void reset() {
        control("POST", "/reset", "");
    }

    /** Templates and clones as the simulator itself sees them. */
    public JsonNode machines() {
        return control("GET", "/vms", "");
    }

    /** The clones of that name: more than one would be a mistake of the portal. */
    public List<JsonNode> machines(String name) {
        return StreamSupport.stream(machines().spliterator(), false).filter(vm -> vm.get("name").asText().equals(name)).toList();
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
