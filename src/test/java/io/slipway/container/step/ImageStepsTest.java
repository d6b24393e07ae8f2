package io.slipway.container.step;

import static io.slipway.container.step.Visits.first;
import static io.slipway.container.step.Visits.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.container.ImageName;
import io.slipway.container.simulated.SimulatedDocker;
import io.slipway.simulation.SimulatedFault;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImageStepsTest {

    private static final String HOST = SimulatedDocker.HOST;
    private static final String BUILT = "registry.simulated.example/built:7";

    private final SimulatedDocker docker = new SimulatedDocker();
    private final LongWork work = new LongWork(Clock.systemUTC());
    private final PullImageStep pull = new PullImageStep(docker.images(), work);
    private final PushImageStep push = new PushImageStep(docker.images(), work);
    private final BuildImageStep build = new BuildImageStep(docker.images(), work, new ImageTemplates());

    @AfterEach
    void stop() {
        work.destroy();
    }

    @Test
    void anImageIsPulled() {
        docker.images().remove(HOST, SimulatedDocker.IMAGE);

        var output = pull(SimulatedDocker.IMAGE, first());

        assertThat(docker.images().find(HOST, SimulatedDocker.IMAGE).orElseThrow().image().id()).isEqualTo(output.imageId());
        assertThat(StepDescriptor.of(pull).reversible()).isFalse();
    }

    @Test
    void anImageThatIsNotThereIsABusinessErrorAndARefusingRegistryToo() {
        assertThat(catchThrowableOfType(BusinessFailure.class, () -> pull("registry.simulated.example/none:1", first())).code())
                .isEqualTo("IMAGE_NOT_FOUND");
        assertThat(catchThrowableOfType(BusinessFailure.class,
                () -> pull("private.simulated.example/web:1", Visits.of("key-2", 1))).code()).isEqualTo("REGISTRY_REFUSED");
    }

    @Test
    void aPullThatFailedForAPassingReasonIsBegunAgainByTheNextTry() {
        docker.arm("pull", SimulatedFault.Kind.UNREACHABLE);
        assertThatThrownBy(() -> pull(SimulatedDocker.IMAGE, first())).isInstanceOf(TransientFailure.class);
        assertThatThrownBy(() -> pull(SimulatedDocker.IMAGE, first())).isInstanceOf(TransientFailure.class);

        assertThat(pull(SimulatedDocker.IMAGE, second()).imageId()).startsWith("sha256:");
    }

    @Test
    void aNameThatIsNoneNeedsAPerson() {
        assertThatThrownBy(() -> pull("No Image", first())).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void anImageIsBuiltFoundByItsKeyAndTakenBack() {
        var output = build(null, "FROM " + SimulatedDocker.IMAGE, first());

        assertThat(docker.images().find(HOST, BUILT).orElseThrow().image().labels()).containsEntry("io.slipway.effect", "key-1");
        assertThat(build.find(input(null, "FROM x"), second())).isInstanceOf(Lookup.Found.class);
        assertThat(build.find(input(null, "FROM x"), Visits.of("key-2", 1))).isInstanceOf(Lookup.Absent.class);
        assertThat(build.undo(input(null, "FROM x"), output, first())).isInstanceOf(Undo.Undone.class);
        assertThat(docker.images().find(HOST, BUILT)).isEmpty();
        assertThat(build.undo(input(null, "FROM x"), output, first())).isInstanceOf(Undo.Undone.class);
    }

    @Test
    void anImageIsBuiltFromATemplate() {
        assertThat(new ImageTemplates().get("svn").files()).containsOnlyKeys("entry-point", "svn.conf");
        assertThatThrownBy(() -> build("none", null, first())).isInstanceOf(PermanentFailure.class).hasMessageContaining("none");
        assertThatThrownBy(() -> build("../svn", null, first())).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void aBuildThatFailsSaysWhere() {
        var failed = catchThrowableOfType(BusinessFailure.class,
                () -> build(null, "FROM " + SimulatedDocker.IMAGE + "\nRUN exit 9\n", first()));

        assertThat(failed.code()).isEqualTo("BUILD_FAILED");
        assertThat(failed.phrase().args()).anyMatch(arg -> arg.toString().contains("RUN exit 9"));
        assertThat(build.find(input(null, "FROM x"), second())).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void neitherTemplateNorDockerfileNeedsAPerson() {
        assertThatThrownBy(() -> build(null, " ", first())).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void anImageIsPushedToItsRegistry() {
        docker.images().tag(HOST, SimulatedDocker.IMAGE, ImageName.of(BUILT));
        var input = new PushImageStep.Input(HOST, BUILT);

        assertThat(Visits.finish(push, input, first(), pause -> { }).digest()).startsWith("sha256:");
        assertThat(catchThrowableOfType(BusinessFailure.class, () -> Visits.finish(push,
                new PushImageStep.Input(HOST, "registry.simulated.example/none:1"), Visits.of("key-2", 1), pause -> { })).code())
                .isEqualTo("IMAGE_NOT_FOUND");
    }

    @Test
    void abandoningWhatNeverBeganUndoesNothing() {
        assertThat(pull.abandon(new PullImageStep.Input(HOST, SimulatedDocker.IMAGE), null, first()).orElseThrow())
                .isInstanceOf(Undo.Undone.class);
        assertThat(build.abandon(input(null, "FROM x"), null, first()).orElseThrow()).isInstanceOf(Undo.Undone.class);
        assertThat(docker.images().list(HOST, Map.of())).isNotEmpty();
    }

    private PullImageStep.Output pull(String image, StepRun run) {
        return Visits.finish(pull, new PullImageStep.Input(HOST, image), run, pause -> { });
    }

    private BuildImageStep.Output build(@Nullable String template, @Nullable String dockerfile, StepRun run) {
        return Visits.finish(build, input(template, dockerfile), run, pause -> { });
    }

    private static BuildImageStep.Input input(@Nullable String template, @Nullable String dockerfile) {
        return new BuildImageStep.Input(HOST, BUILT, template, dockerfile, null);
    }
}
