package io.slipway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.container.ContainerFault.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class ContainersContract {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final String run = "test-" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract Containers containers();

    protected abstract String host();

    /** An image in the host's store with a shell, that runs until it is stopped. */
    protected abstract String image();

    /** A port of the host that nobody listens on. */
    protected abstract int freePort();

    @AfterEach
    void removeContainers() {
        containers().list(host(), Map.of("test", run)).forEach(each -> containers().remove(host(), each.id()));
    }

    @Test
    void aContainerIsMadeAndThenStarted() {
        var id = containers().create(host(), spec("web"));

        assertThat(found(id).state()).isEqualTo(ContainerState.CREATED);
        assertThat(found(id).startedAt()).isNull();
        containers().start(host(), id);

        var web = found(id);
        assertThat(web.id()).isEqualTo(id);
        assertThat(web.name()).isEqualTo(run + "-web");
        assertThat(web.image()).isEqualTo(image());
        assertThat(web.state()).isEqualTo(ContainerState.RUNNING);
        assertThat(web.health()).isEqualTo(Health.UNCHECKED);
        assertThat(web.exitCode()).isNull();
        assertThat(web.startedAt()).isNotNull();
        assertThat(web.labels()).containsEntry("test", run);
        assertThat(found(run + "-web")).isEqualTo(web);
    }

    @Test
    void containersAreListedByTheirLabels() {
        var id = started(spec("listed"));

        assertThat(containers().list(host(), Map.of("test", run))).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(id);
            assertThat(each.name()).isEqualTo(run + "-listed");
            assertThat(each.image()).isEqualTo(image());
            assertThat(each.state()).isEqualTo(ContainerState.RUNNING);
            assertThat(each.status()).startsWith("Up");
            assertThat(each.created()).isNotNull();
        });
        assertThat(containers().list(host(), Map.of("test", "another"))).isEmpty();
        assertThat(containers().list(host(), Map.of())).extracting(ContainerSummary::id).contains(id);
    }

    @Test
    void aNameIsGivenOnce() {
        containers().create(host(), spec("one"));

        assertThat(fault(() -> containers().create(host(), spec("one"))).kind()).isEqualTo(Kind.NAME_TAKEN);
    }

    @Test
    void anImageThatIsNotThereIsNamed() {
        var fault = fault(() -> containers().create(host(), ContainerSpec.of(run + "-none", "no-such/image:9", labels())));

        assertThat(fault.kind()).isEqualTo(Kind.IMAGE_NOT_FOUND);
        assertThat(fault.detail()).contains("no-such/image");
    }

    @Test
    void aHostThatIsNotConfiguredIsNamed() {
        var fault = fault(() -> containers().list("nowhere", Map.of()));

        assertThat(fault.kind()).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(fault.host()).isEqualTo("nowhere");
    }

    @Test
    void aContainerThatEndsLeavesItsExitCodeAndItsLastLines() {
        var id = started(spec("short").running("sh", "-c", "echo first; echo last words; exit 3"));

        patiently().until(() -> found(id).state() == ContainerState.EXITED);
        assertThat(found(id).exitCode()).isEqualTo(3);
        assertThat(containers().log(host(), id, 1)).containsExactly(new LogLine(false, "last words"));
        assertThat(containers().log(host(), id, 9)).extracting(LogLine::text).containsExactly("first", "last words");
    }

    @Test
    void aPublishedPortIsSeenAndGivenOnce() {
        var port = freePort();
        var first = started(spec("first").publishing(new PublishedPort("127.0.0.1", port, 80)));
        assertThat(found(first).ports()).containsExactly(new PublishedPort("127.0.0.1", port, 80));

        var second = containers().create(host(), spec("second").publishing(new PublishedPort("127.0.0.1", port, 80)));
        var fault = fault(() -> containers().start(host(), second));

        assertThat(fault.kind()).isEqualTo(Kind.PORT_TAKEN);
        assertThat(found(second).state()).isEqualTo(ContainerState.CREATED);
    }

    @Test
    void aPortOnAllAddressesIsSeenOnceAndMayBeTheHostsChoice() {
        var id = started(spec("chosen").publishing(new PublishedPort(null, 0, 80)));

        assertThat(found(id).ports()).singleElement().satisfies(port -> {
            assertThat(port.address()).isNull();
            assertThat(port.hostPort()).isPositive();
            assertThat(port.container()).isEqualTo(80);
        });
        assertThat(containers().list(host(), Map.of("test", run))).singleElement()
                .satisfies(each -> assertThat(each.ports()).isEqualTo(found(id).ports()));
    }

    @Test
    void startingAndStoppingTwiceDoesNoHarm() {
        var id = started(spec("twice"));

        containers().start(host(), id);
        containers().stop(host(), id, GRACE);
        containers().stop(host(), id, GRACE);

        assertThat(found(id).state()).isEqualTo(ContainerState.EXITED);
        containers().start(host(), id);
        assertThat(found(id).state()).isEqualTo(ContainerState.RUNNING);
    }

    @Test
    void aRestartedContainerWasStartedLater() {
        var id = started(spec("again"));
        var before = found(id).startedAt();

        containers().restart(host(), id, GRACE);

        assertThat(found(id).state()).isEqualTo(ContainerState.RUNNING);
        assertThat(found(id).startedAt()).isAfter(before);
    }

    @Test
    void aRunningContainerIsRemovedOnce() {
        var id = started(spec("gone"));

        assertThat(containers().remove(host(), id)).isTrue();

        assertThat(containers().find(host(), id)).isEmpty();
        assertThat(containers().remove(host(), id)).isFalse();
        assertThat(fault(() -> containers().start(host(), id)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(fault(() -> containers().log(host(), id, 5)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aHealthCheckIsFollowed() {
        var well = started(checked("well", "true"));
        var ill = started(checked("ill", "exit 1"));

        assertThat(found(well).health()).isIn(Health.STARTING, Health.HEALTHY);
        patiently().until(() -> found(well).health() == Health.HEALTHY);
        patiently().until(() -> found(ill).health() == Health.UNHEALTHY);
    }

    @Test
    void aLogIsFollowedToTheEnd() {
        var id = started(spec("talks").running("sh", "-c", "echo first; sleep 1; echo second; exit 0"));
        var heard = new Heard<LogLine>();

        try (var feed = containers().followLog(host(), id, 10, heard)) {
            patiently().until(heard::isOver);
            assertThat(heard.items()).extracting(LogLine::text).containsExactly("first", "second");
            assertThat(heard.fault()).isNull();
        }
    }

    @Test
    void aClosedFeedTellsNothingMore() {
        var id = started(spec("quiet"));
        var heard = new Heard<LogLine>();

        containers().followLog(host(), id, 10, heard).close();
        containers().remove(host(), id);

        assertThat(heard.isOver()).isFalse();
    }

    @Test
    void whatAContainerUsesIsTold() {
        var id = started(spec("uses"));
        var heard = new Heard<ContainerUsage>();

        try (var feed = containers().followUsage(host(), id, heard)) {
            patiently().until(() -> heard.items().size() > 1);
        }
        assertThat(heard.items().get(0).memoryBytes()).isPositive();
        assertThat(heard.items().get(0).limitBytes()).isGreaterThan(heard.items().get(0).memoryBytes());
    }

    @Test
    void aCommandRunsInAContainer() {
        var id = started(spec("runs"));

        assertThat(containers().exec(host(), id, List.of("sh", "-c", "echo in there; exit 4"), Duration.ofSeconds(20)))
                .isEqualTo(new ExecResult(4, "in there\n"));
    }

    protected final ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    protected final ContainerSpec spec(String name) {
        return ContainerSpec.of(run + "-" + name, image(), labels());
    }

    private Map<String, String> labels() {
        return Map.of("test", run);
    }

    private ContainerSpec checked(String name, String command) {
        var second = Duration.ofSeconds(1);
        var plain = spec(name);
        return new ContainerSpec(plain.name(), plain.image(), List.of(), List.of(), Map.of(), List.of(), List.of(), Limits.NONE,
                RestartPolicy.NO, new HealthCheck(command, second, second, Duration.ZERO, 1), plain.labels(), List.of());
    }

    protected final String started(ContainerSpec spec) {
        var id = containers().create(host(), spec);
        containers().start(host(), id);
        return id;
    }

    protected final Container found(String container) {
        return containers().find(host(), container).orElseThrow();
    }

    protected static ContainerFault fault(ThrowingCallable call) {
        return catchThrowableOfType(ContainerFault.class, call);
    }
}
