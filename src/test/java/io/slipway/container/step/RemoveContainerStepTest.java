package io.slipway.container.step;

import static io.slipway.container.step.Visits.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.container.ContainerSpec;
import io.slipway.container.simulated.SimulatedDocker;
import io.slipway.simulation.SimulatedFault;
import io.slipway.step.Progress;
import io.slipway.step.StepDescriptor;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveContainerStepTest {

    private static final RemoveContainerStep.Input WEB = new RemoveContainerStep.Input(SimulatedDocker.HOST, "web");

    private final SimulatedDocker docker = new SimulatedDocker();
    private final RemoveContainerStep step = new RemoveContainerStep(docker.containers());

    @BeforeEach
    void run() {
        docker.containers().create(SimulatedDocker.HOST, ContainerSpec.of("web", SimulatedDocker.IMAGE, Map.of()));
        docker.containers().start(SimulatedDocker.HOST, "web");
    }

    @Test
    void aRunningContainerIsRemovedAndARepeatDoesNoHarm() {
        assertThat(removed()).isTrue();
        assertThat(docker.containers().find(SimulatedDocker.HOST, "web")).isEmpty();
        assertThat(removed()).isFalse();
    }

    @Test
    void aSilentHostIsAskedAgain() {
        docker.arm("stop", SimulatedFault.Kind.UNREACHABLE);

        assertThatThrownBy(this::removed).isInstanceOfSatisfying(TransientFailure.class,
                failure -> assertThat(failure.silentSystem()).isEqualTo("docker"));
        assertThat(removed()).isTrue();
    }

    @Test
    void abandoningSaysWhatIsLeft() {
        assertThat(step.abandon(WEB, null, first()).orElseThrow()).isInstanceOf(Undo.Undone.class);
        removed();
        assertThat(step.abandon(WEB, null, first()).orElseThrow()).isInstanceOf(Undo.Impossible.class);
        assertThat(StepDescriptor.of(step).reversible()).isFalse();
    }

    private boolean removed() {
        return ((Progress.Done<RemoveContainerStep.Output>) step.start(WEB, first())).output().removed();
    }
}
