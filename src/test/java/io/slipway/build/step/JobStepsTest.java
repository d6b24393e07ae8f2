package io.slipway.build.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.simulation.SimulatedFault;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import org.junit.jupiter.api.Test;

class JobStepsTest extends BuildTrial {

    private final CreateJobStep create = new CreateJobStep(jenkins.server());
    private final DeleteJobStep delete = new DeleteJobStep(jenkins.server());
    private final CreateJobStep.Input wanted = new CreateJobStep.Input(JOB, "script", "true", null, null, null, null, null);
    private final DeleteJobStep.Input unwanted = new DeleteJobStep.Input(JOB);

    @Test
    void aJobIsMadeWithItsKeyAndTakenBack() {
        create.start(wanted, run());

        assertThat(jenkins.server().job(JOB).orElseThrow().effectKey()).isEqualTo("key-1");
        assertThat(create.undo(wanted, null, run())).isInstanceOf(Undo.Undone.class);
        assertThat(jenkins.server().job(JOB)).isEmpty();
        assertThat(create.undo(wanted, null, run())).isInstanceOf(Undo.Undone.class);
    }

    @Test
    void aTakenNameAndAnUnknownTemplateAreForTheProcess() {
        create.start(wanted, run("somebody-else"));

        assertThatThrownBy(() -> create.start(wanted, run())).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("NAME_TAKEN"));
        var odd = new CreateJobStep.Input("other", "cobol", "true", null, null, null, null, null);
        assertThatThrownBy(() -> create.start(odd, run())).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("TEMPLATE_NOT_FOUND"));
    }

    @Test
    void aJobOfSomebodyElseIsLeftAlone() {
        create.start(wanted, run("somebody-else"));

        assertThat(create.find(wanted, run())).isInstanceOf(Lookup.Absent.class);
        assertThat(create.undo(wanted, null, run())).isInstanceOf(Undo.Undone.class);
        assertThat(create.undo(wanted, new CreateJobStep.Output(JOB, null), run())).isInstanceOf(Undo.Impossible.class);
        assertThat(jenkins.server().job(JOB)).isPresent();
    }

    @Test
    void aLostReplyIsNoLoss() {
        jenkins.arm("create", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> create.start(wanted, run())).isInstanceOf(TransientFailure.class);

        assertThat(create.find(wanted, run())).isInstanceOf(Lookup.Found.class);
        create.start(wanted, run());
        assertThat(jenkins.server().jobs()).hasSize(1);
    }

    @Test
    void aJobIsDeletedOnceAndAgainIsNoError() {
        create.start(wanted, run());
        assertThat(delete.abandon(unwanted, null, run()).orElseThrow()).isInstanceOf(Undo.Undone.class);

        delete.start(unwanted, run());
        delete.start(unwanted, run());

        assertThat(jenkins.server().jobs()).isEmpty();
        assertThat(delete.abandon(unwanted, null, run()).orElseThrow()).isInstanceOf(Undo.Impossible.class);
    }
}
