package io.slipway.container.step;

import static io.slipway.container.step.Visits.first;
import static io.slipway.container.step.Visits.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.container.Container;
import io.slipway.container.ContainerSpec;
import io.slipway.container.ContainerState;
import io.slipway.container.PortTaken;
import io.slipway.container.PublishedPort;
import io.slipway.container.simulated.SimulatedDocker;
import io.slipway.container.step.RunContainerStep.Output;
import io.slipway.simulation.SimulatedFault;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunContainerStepTest {

    private static final String HOST = SimulatedDocker.HOST;

    private final List<Object> told = new ArrayList<>();
    private final SimulatedDocker docker = new SimulatedDocker();
    private final RunContainerStep step = new RunContainerStep(docker.containers(), docker.clock(), told::add);

    @Test
    void aContainerRunsWithTheMarksOfItsRequest() {
        var output = finish(input(null, null));

        var web = found().orElseThrow();
        assertThat(output).isEqualTo(new Output(web.id(), "web", web.addresses().get("bridge")));
        assertThat(web.state()).isEqualTo(ContainerState.RUNNING);
        assertThat(web.labels()).containsEntry("io.slipway.effect", "key-1").containsEntry("io.slipway.request", "SW-7");
        assertThat(web.ports()).containsExactly(new PublishedPort(null, 8080, 80));
    }

    @Test
    void aContainerWithoutACheckHasToRunForAWhile() {
        var running = (Progress.Running<Output>) step.start(input(null, null), first());
        running = (Progress.Running<Output>) step.check(input(null, null), running.handle(), first());
        docker.advance(Duration.ofSeconds(2));
        running = (Progress.Running<Output>) step.check(input(null, null), running.handle(), first());
        docker.advance(Duration.ofSeconds(2));

        assertThat(step.check(input(null, null), running.handle(), first())).isInstanceOf(Progress.Done.class);
    }

    @Test
    void aContainerThatDiesAtOnceLeavesItsLastWordsAndNothingElse() {
        var died = catchThrowableOfType(BusinessFailure.class,
                () -> finish(input("sh\n-c\necho no such database; exit 3", null)));

        assertThat(died.code()).isEqualTo("DIED");
        assertThat(died.phrase().args()).contains("web", "3").anyMatch(arg -> arg.toString().contains("no such database"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aContainerIsWaitedForUntilItIsHealthy() {
        finish(input(null, "true"));

        assertThat(found().orElseThrow().state()).isEqualTo(ContainerState.RUNNING);
    }

    @Test
    void aContainerThatDoesNotBecomeHealthyIsRemoved() {
        var unhealthy = catchThrowableOfType(BusinessFailure.class, () -> finish(input(null, "exit 1")));

        assertThat(unhealthy.code()).isEqualTo("UNHEALTHY");
        assertThat(found()).isEmpty();
    }

    @Test
    void aTakenPortLeavesNoContainer() {
        var other = docker.containers().create(HOST, ContainerSpec.of("other", SimulatedDocker.IMAGE, Map.of())
                .publishing(new PublishedPort(null, 8080, 80)));
        docker.containers().start(HOST, other);

        assertThat(catchThrowableOfType(BusinessFailure.class, () -> finish(input(null, null))).code()).isEqualTo("PORT_TAKEN");
        assertThat(found()).isEmpty();
        assertThat(told).containsExactly(new PortTaken(HOST, 8080));
    }

    @Test
    void aNameOfSomebodyElseIsNotTouched() {
        docker.containers().create(HOST, ContainerSpec.of("web", SimulatedDocker.IMAGE, Map.of()));

        assertThat(catchThrowableOfType(BusinessFailure.class, () -> finish(input(null, null))).code()).isEqualTo("NAME_TAKEN");
        assertThat(step.undo(input(null, null), null, first())).isInstanceOf(Undo.Undone.class);
        assertThat(step.undo(input(null, null), new Output("x", "web", null), first())).isInstanceOf(Undo.Impossible.class);
        assertThat(found()).isPresent();
    }

    @Test
    void aLostReplyToTheCreationMakesNoSecondContainer() {
        docker.arm("create", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> step.start(input(null, null), first())).isInstanceOf(TransientFailure.class);

        var found = (Lookup.Found<Output>) step.find(input(null, null), second());
        Visits.finish(step, input(null, null), second(), found.progress(), docker::advance);

        assertThat(docker.containers().list(HOST, Map.of("io.slipway.effect", "key-1"))).hasSize(1);
    }

    @Test
    void aLostReplyToTheStartIsNoLoss() {
        docker.arm("start", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> step.start(input(null, null), first())).isInstanceOf(TransientFailure.class);

        assertThat(finish(input(null, null)).containerName()).isEqualTo("web");
    }

    @Test
    void whatIsNotThereIsAbsent() {
        assertThat(step.find(input(null, null), first())).isInstanceOf(Lookup.Absent.class);
        assertThat(step.undo(input(null, null), null, first())).isInstanceOf(Undo.Undone.class);
    }

    @Test
    void undoRemovesWhatItMade() {
        var output = finish(input(null, null));

        assertThat(step.undo(input(null, null), output, first())).isInstanceOf(Undo.Undone.class);
        assertThat(found()).isEmpty();
        assertThat(step.undo(input(null, null), output, first())).isInstanceOf(Undo.Undone.class);
    }

    @Test
    void abandoningStartsNothing() {
        docker.arm("start", SimulatedFault.Kind.UNREACHABLE);
        assertThatThrownBy(() -> step.start(input(null, null), first())).isInstanceOf(TransientFailure.class);

        assertThat(step.abandon(input(null, null), null, first()).orElseThrow()).isInstanceOf(Undo.Undone.class);
        assertThat(found()).isEmpty();
    }

    @Test
    void anUnknownHostNeedsAPerson() {
        var elsewhere = new RunInput("nowhere", "web", SimulatedDocker.IMAGE, null, null, null, null, null, null, null, null,
                null, null);

        assertThatThrownBy(() -> step.start(elsewhere, first())).isInstanceOf(PermanentFailure.class);
    }

    private Output finish(RunInput input) {
        return Visits.finish(step, input, first(), docker::advance);
    }

    private Optional<Container> found() {
        return docker.containers().find(HOST, "web");
    }

    private static RunInput input(@Nullable String command, @Nullable String health) {
        return new RunInput(HOST, "web", SimulatedDocker.IMAGE, command, "MODE=test", "8080:80", "web-data:/data", null, null,
                256, 500, null, health);
    }
}
