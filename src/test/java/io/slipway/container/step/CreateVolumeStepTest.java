package io.slipway.container.step;

import static io.slipway.container.step.Visits.first;
import static io.slipway.container.step.Visits.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.container.Volume;
import io.slipway.container.simulated.SimulatedDocker;
import io.slipway.simulation.SimulatedFault;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateVolumeStepTest {

    private static final String HOST = SimulatedDocker.HOST;
    private static final CreateVolumeStep.Input DATA = new CreateVolumeStep.Input(HOST, "data", null,
            "type=nfs\no=addr=192.0.2.9");

    private final SimulatedDocker docker = new SimulatedDocker();
    private final CreateVolumeStep step = new CreateVolumeStep(docker.volumes());

    @Test
    void aVolumeIsMadeWithItsOptionsAndTakenBack() {
        assertThat(step.start(DATA, first())).isInstanceOf(Progress.Done.class);

        var data = docker.volumes().find(HOST, "data").orElseThrow();
        assertThat(data.options()).isEqualTo(Map.of("type", "nfs", "o", "addr=192.0.2.9"));
        assertThat(data.labels()).containsEntry("io.slipway.effect", "key-1");
        assertThat(step.undo(DATA, null, first())).isInstanceOf(Undo.Undone.class);
        assertThat(docker.volumes().find(HOST, "data")).isEmpty();
        assertThat(step.undo(DATA, null, first())).isInstanceOf(Undo.Undone.class);
    }

    @Test
    void aLostReplyIsNoLoss() {
        docker.arm("add-volume", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> step.start(DATA, first())).isInstanceOf(TransientFailure.class);

        assertThat(step.find(DATA, second())).isInstanceOf(Lookup.Found.class);
        assertThat(step.start(DATA, second())).isInstanceOf(Progress.Done.class);
    }

    @Test
    void aVolumeOfSomebodyElseIsNotTouched() {
        docker.volumes().create(HOST, new Volume("data", "local", Map.of(), Map.of()));

        assertThat(catchThrowableOfType(BusinessFailure.class, () -> step.start(DATA, first())).code()).isEqualTo("NAME_TAKEN");
        assertThat(step.find(DATA, first())).isInstanceOf(Lookup.Absent.class);
        assertThat(step.undo(DATA, null, first())).isInstanceOf(Undo.Undone.class);
        assertThat(step.undo(DATA, new CreateVolumeStep.Output("data"), first())).isInstanceOf(Undo.Impossible.class);
        assertThat(docker.volumes().find(HOST, "data")).isPresent();
    }

    @Test
    void anOptionWithoutAValueIsNamed() {
        assertThatThrownBy(() -> step.start(new CreateVolumeStep.Input(HOST, "data", null, "nfs"), first()))
                .isInstanceOf(PermanentFailure.class).hasMessageContaining("options");
    }
}
