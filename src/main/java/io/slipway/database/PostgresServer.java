package io.slipway.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the PostgreSQL programs on one cluster directory. */
class PostgresServer {

    static final String SUPERUSER = "postgres";
    private static final String SECONDS_TO_RECOVER = "600";
    private static final String SECONDS_TO_STOP = "60";

    private final Path programs;
    private final Path cluster;
    private final Path log;

    /** @param log receives what the server says; the server writes to it for as long as it runs */
    PostgresServer(Path programs, Path cluster, Path log) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
    }

    /** Makes the cluster: password sign-in only, an ordering of text that does not depend on the machine. */
    void initialise(Path passwordFile) throws IOException {
        run("initdb", "-D", cluster.toString(), "-U", SUPERUSER, "--auth=scram-sha-256", "--pwfile=" + passwordFile,
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    }

    /** Starts the server on a loopback port and waits until it accepts connections, also through a crash recovery. */
    void start(int port, boolean durable) throws IOException {
        String onOff = durable ? "on" : "off";
        Files.writeString(cluster.resolve("postgresql.conf"), """
                # Written by Slipway at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 200
                timezone = 'UTC'
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                log_checkpoints = off
                """.formatted(port, onOff, onOff, onOff));
        Files.writeString(cluster.resolve("pg_hba.conf"), """
                # Written by Slipway at every start.
                host all all 127.0.0.1/32 scram-sha-256
                """);
        Files.deleteIfExists(log);
        run("pg_ctl", "start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", SECONDS_TO_RECOVER);
    }

    /** Ends client connections and stops the server; the next start needs no recovery. */
    void stop() throws IOException {
        run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", SECONDS_TO_STOP);
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with root's access to the files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        // A file and not a pipe: the server inherits it, and on Windows a pipe would never reach its end.
        Path output = Files.createTempFile(log.getParent(), program, ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IOException(program + " ended with status " + status + ":\n" + tail(output) + tail(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        } finally {
            output.toFile().delete();
        }
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.length() - 2000));
    }
}
