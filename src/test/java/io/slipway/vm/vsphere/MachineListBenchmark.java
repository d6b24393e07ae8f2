package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.benchmark.BenchmarkReport;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.peers.VcenterSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long the list of all machines takes, beside VMware's own Go library on the same server. */
@RequiresPeer(Peer.VSPHERE)
class MachineListBenchmark {

    private static final int RUNS = 9;
    private static final Path PROBE = Path.of("target", "probe").toAbsolutePath();

    @BeforeAll
    static void buildTheGoClient() {
        var build = new ProcessBuilder("go", "build", "-o", PROBE.toString(), ".")
                .directory(Path.of("docker", "testbed", "probe").toFile()).inheritIO();
        build.environment().put("GO111MODULE", "off");
        build.environment().put("GOPATH", "/usr/share/gocode");
        build.environment().put("CGO_ENABLED", "0");
        run(build);
    }

    @Test
    void aListOfAllMachinesBesideTheGoLibrary() {
        var lines = new ArrayList<>(List.of(
                ("All machines with what the inventory shows of them; median of %d runs. The Go client (govmomi, a view and one "
                        + "read of `summary` and `guest`) is a process of its own and signs in every time; sign-in alone is "
                        + "shown beside it.")
                        .formatted(RUNS),
                "", "| machines | portal, ms | Go client, ms | its sign-in, ms | ratio portal ÷ (Go client − sign-in) |",
                "|---|---|---|---|---|"));
        for (var machines : List.of(1000, 5000)) {
            lines.add(measure(machines));
        }
        BenchmarkReport.write("List of machines", lines);
    }

    private static String measure(int machines) {
        try (var vcsim = Vcsim.start("-vms", String.valueOf(machines)); var vms = vcsim.vms()) {
            var ours = median(() -> assertThat(vms.list()).hasSize(machines + 1));
            var theirs = median(() -> run(probe(vcsim, "list")));
            var signIn = median(() -> run(probe(vcsim, "login")));
            return "| %,d | %.0f | %.0f | %.0f | **%.2f** |".formatted(machines, ours, theirs, signIn, ours / (theirs - signIn));
        }
    }

    private static ProcessBuilder probe(Vcsim vcsim, String command) {
        var probe = new ProcessBuilder(PROBE.toString(), command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        probe.environment().put("SLIPWAY_TESTBED_VSPHERE_URL", vcsim.url());
        probe.environment().put("SLIPWAY_TESTBED_VSPHERE_CA_FILE", Vcsim.caFile());
        probe.environment().put("SLIPWAY_TESTBED_VSPHERE_USERNAME", VcenterSimulator.USERNAME);
        probe.environment().put("SLIPWAY_TESTBED_VSPHERE_PASSWORD", VcenterSimulator.PASSWORD);
        return probe;
    }

    private static void run(ProcessBuilder command) {
        try {
            assertThat(command.start().waitFor()).as("%s", command.command()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return milliseconds; the first run only warms up */
    private static double median(Runnable work) {
        work.run();
        return IntStream.range(0, RUNS).mapToDouble(i -> {
            var began = System.nanoTime();
            work.run();
            return (System.nanoTime() - began) / 1e6;
        }).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }
}
