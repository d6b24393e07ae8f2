package io.slipway.journey;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The portal in a process of its own, with a port, data and settings of its own: it can be killed and started again on what it
 * left behind. What it says is kept in {@code target/portal-logs}.
 */
public final class Portal implements AutoCloseable {

    /** The password of all demo people. */
    public static final String PASSWORD = "slipway-demo";

    private static final Path LOGS = Path.of("target", "portal-logs").toAbsolutePath();
    private static final Path TEST_CLASSES = testClasses();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Path home;
    private final int port = freePort();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classes = new ArrayList<>();
    private @Nullable Process process;

    private Portal(String name, Path home) {
        this.name = name;
        this.home = home;
        // A test run that somebody stops, or a portal that does not start, leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::pullPlug));
    }

    /** Not started yet, with embedded database and demo people. A dead node's work goes on after seconds here. */
    public static Portal named(String name) {
        try {
            return new Portal(name, Files.createTempDirectory("slipway-" + name + "-"))
                    .with("slipway.worker.lock", "3s").with("slipway.worker.poll", "500ms")
                    .with("slipway.schedule.inventory", "5s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A setting for the next start. */
    public Portal with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    public Portal with(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    /** An option of its JVM, e.g. {@code -Dname=value}. */
    public Portal withOption(String option) {
        options.add(option);
        return this;
    }

    /** Takes back an option. */
    public Portal withoutOption(String option) {
        options.remove(option);
        return this;
    }

    /**
     * Jars that stand for the portal's folders of classes, e.g. because only jars can be archived; more classes may be among
     * them.
     */
    public Portal withClasses(List<Path> jars) {
        classes.addAll(jars);
        return this;
    }

    /** Starts it on the data of the last run, if there was one, and waits until it answers. */
    public Portal start() {
        begin();
        await("portal " + name).atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(this::answers);
        return this;
    }

    private void begin() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), "io.slipway.SlipwayApplication"));
        try {
            Files.createDirectories(LOGS);
            write(Files.createDirectories(home.resolve("config")).resolve("application.properties"));
            var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().keySet().removeIf(key -> key.startsWith("SLIPWAY_") || key.startsWith("SPRING_"));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) throws IOException {
        var properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("server.port", Integer.toString(port));
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    /** Tests bring beans of their own, which are none of the portal's. */
    private String classPath() {
        var own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> !entry.equals(TEST_CLASSES) && (classes.isEmpty() || !Files.isDirectory(entry)));
        return Stream.concat(classes.stream(), own).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path testClasses() {
        try {
            return Path.of(Portal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        if (!running().isAlive()) {
            throw new IllegalStateException("the portal " + name + " ended while it started, see " + log());
        }
        try {
            var health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health")).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process at once, as {@code kill -9} or a lost power line would; its database server is left behind. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Asks the process to end, and waits until it has. */
    public void stop() {
        running().destroy();
        try {
            if (!running().waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the portal " + name + " does not stop, see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public ApiClient as(String username) {
        return new ApiClient(url(), username, PASSWORD);
    }

    PortalDatabase database() {
        return new PortalDatabase(database(home));
    }

    private static Path database(Path home) {
        return home.resolve("data").resolve("database");
    }

    /** The process that was started last. */
    public ProcessHandle handle() {
        return running().toHandle();
    }

    /** All that it wrote, but for the settings that it was given: its data and what it said. */
    Stream<Path> files() throws IOException {
        return Stream.concat(Stream.of(log()), Files.walk(home)
                .filter(file -> Files.isRegularFile(file) && !file.startsWith(home.resolve("config"))
                        && !file.toString().contains("/binaries/")));
    }

    private Path log() {
        return LOGS.resolve(name + ".log");
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the portal " + name + " was never started");
        }
        return process;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        } else if (process != null) {
            database().stopServer();
        }
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    private void pullPlug() {
        if (Files.exists(home)) {
            if (process != null && process.isAlive()) {
                kill();
            }
            database().stopServer();
            FileSystemUtils.deleteRecursively(home.toFile());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
