package io.slipway.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Restarts a PostgreSQL server at once, as after a crash. */
final class DatabaseRestart {

    private DatabaseRestart() {
    }

    /** @param cluster the folder with its data */
    static void of(Path cluster) {
        try {
            var pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
            var server = ProcessHandle.of(pid).orElseThrow();
            var programs = Path.of(server.info().command().orElseThrow()).getParent();
            var log = cluster.resolveSibling("restart.log");
            var process = new ProcessBuilder(List.of("unshare", "-U", programs.resolve("pg_ctl").toString(), "restart",
                    "-m", "immediate", "-D", cluster.toString(), "-l", log.toString(), "-w")).redirectErrorStream(true)
                    .redirectOutput(cluster.resolveSibling("pg_ctl.log").toFile()).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the database does not come back, see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
