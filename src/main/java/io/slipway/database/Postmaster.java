package io.slipway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a cluster's {@code postmaster.pid} says about a server that an earlier, killed portal left behind. */
class Postmaster {

    private final Path cluster;

    Postmaster(Path cluster) {
        this.cluster = cluster;
    }

    /** True if a server still runs on this cluster. A dead, zombie or reused process id is none. */
    boolean isRunning() throws IOException {
        return recordedProcess().filter(this::isServerOfThisCluster).isPresent();
    }

    /** Removes a record whose process id now belongs to somebody else: PostgreSQL would take that process for a server. */
    void forgetReusedProcessId() throws IOException {
        if (recordedProcess().isPresent() && !isRunning()) {
            Files.delete(pidFile());
        }
    }

    private Optional<ProcessHandle> recordedProcess() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    private boolean isServerOfThisCluster(ProcessHandle process) {
        boolean isPostgres = process.info().command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres")).orElse(false);
        boolean isOurs = process.info().arguments().map(List::of).map(arguments -> arguments.contains(cluster.toString()))
                .orElse(true);
        return isPostgres && isOurs;
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
