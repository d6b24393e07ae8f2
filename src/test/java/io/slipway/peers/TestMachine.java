package io.slipway.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A Debian machine with sshd on the testbed's network, for one test: a container that a test may change as it likes. */
public final class TestMachine implements AutoCloseable {

    /** Debian's own client fits the testbed's engine; a newer one in the path may not. */
    private static final String DOCKER = "/usr/bin/docker";

    private final String id;
    private final String address;

    private TestMachine(String id, String address) {
        this.id = id;
        this.address = address;
    }

    /** A fresh clone of the testbed's image, with the host keys that all clones of it have. */
    public static TestMachine start(String... dockerOptions) {
        var command = new ArrayList<>(List.of("run", "--detach", "--rm",
                "--network", Peer.setting("SLIPWAY_TESTBED_MACHINE_NETWORK"), "--cap-add", "NET_ADMIN",
                "--cap-add", "SYS_ADMIN"));
        command.addAll(Arrays.asList(dockerOptions));
        command.add(Peer.setting("SLIPWAY_TESTBED_MACHINE_IMAGE"));
        var id = docker(command, "");
        return new TestMachine(id, docker(List.of("inspect", "--format",
                "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", id), ""));
    }

    public String address() {
        return address;
    }

    /** Runs a shell script as root, not over SSH, and gives what it wrote, without white space around it. */
    public String run(String script) {
        return inside(id, script);
    }

    /** The same in the container behind a clone of the vCenter simulator. */
    public static String inside(String container, String script) {
        return docker(List.of("exec", "--interactive", container, "sh", "-e", "-s"), script);
    }

    @Override
    public void close() {
        docker(List.of("rm", "--force", id), "");
    }

    private static String docker(List<String> arguments, String input) {
        var builder = new ProcessBuilder(Stream.concat(Stream.of(DOCKER), arguments.stream()).toList()).redirectErrorStream(true);
        builder.environment().put("DOCKER_HOST", Peer.setting("SLIPWAY_TESTBED_DOCKER_HOST"));
        try {
            var process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("docker " + arguments + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
