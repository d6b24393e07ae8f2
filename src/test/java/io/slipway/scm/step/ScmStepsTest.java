package io.slipway.scm.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.slipway.scm.Repositories;
import io.slipway.scm.RepositoryAccess;
import io.slipway.scm.RepositoryId;
import io.slipway.scm.ScmFault;
import io.slipway.scm.SvnProperties;
import io.slipway.scm.simulated.RepositoriesInMemory;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.WorldInMemory;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScmStepsTest {

    private static final RepositoryId BILLING = RepositoryId.of("billing");
    private static final CreateRepositoryStep.Input NEW = new CreateRepositoryStep.Input("billing", null, null);
    private static final SetRightsStep.Input RIGHTS = new SetRightsStep.Input("billing", "", "billing");
    private static final ArchiveStep.Input ARCHIVE = new ArchiveStep.Input("billing", null);

    private final WorldInMemory world = new WorldInMemory();
    private final Repositories repositories = RepositoriesInMemory.in(world);
    private final RepositoryAccess access = mock();
    private final CreateRepositoryStep create = new CreateRepositoryStep(repositories);
    private final SetRightsStep rights = new SetRightsStep(access);
    private final ArchiveStep archive = new ArchiveStep(repositories,
            new SvnProperties(null, null, "/srv/svn/repositories", "/srv/svn/archives", Duration.ofSeconds(5)));

    @Test
    void aRepositoryWhoseReplyGotLostIsFound() {
        world.arm("svn", "create", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> create.start(NEW, run("key-1"))).isInstanceOf(TransientFailure.class);

        assertThat(create.find(NEW, run("key-1"))).isInstanceOf(Lookup.Found.class);
        assertThat(create.find(NEW, run("key-2"))).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void aTakenNameIsForTheProcessAndANameThatIsNoneForAPerson() {
        repositories.create(BILLING, true, "other");

        assertThatThrownBy(() -> create.start(NEW, run("key-1"))).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("NAME_TAKEN"));
        assertThatThrownBy(() -> create.start(new CreateRepositoryStep.Input("../etc", null, null), run("key-1")))
                .isInstanceOf(PermanentFailure.class);
    }

    @Test
    void onlyWhatWasMadeIsTakenBack() {
        repositories.create(BILLING, true, "other");
        assertThat(create.undo(NEW, null, run("key-1"))).isEqualTo(Undo.undone());
        assertThat(repositories.find(BILLING)).isPresent();

        assertThat(create.undo(NEW, null, run("other"))).isEqualTo(Undo.undone());
        assertThat(repositories.find(BILLING)).isEmpty();
        assertThat(create.undo(NEW, null, run("other"))).isEqualTo(Undo.undone());
    }

    @Test
    void peoplesWorkIsNotTakenBack() {
        create.start(NEW, run("key-1"));
        RepositoriesInMemory.commit(repositories, BILLING, "trunk/index.html");

        assertThat(create.undo(NEW, null, run("key-1"))).isInstanceOf(Undo.Impossible.class);
        assertThat(repositories.find(BILLING)).isPresent();
    }

    @Test
    void anUnknownProjectAndAnotherProjectsRepositoryAreForTheProcess() {
        given(access.bind(BILLING, "billing", "key-1")).willThrow(new NotFound(Phrase.of("project.no-such-project", "billing")));
        given(access.bind(BILLING, "billing", "key-2")).willReturn(false);
        given(access.bind(BILLING, "billing", "key-3")).willReturn(true);
        given(access.bind(BILLING, "billing", "key-4"))
                .willThrow(new ScmFault(ScmFault.Kind.NO_REPOSITORY, Phrase.of("scm.no-repository", "billing")));

        assertThat(code("key-1")).isEqualTo("NO_PROJECT");
        assertThat(code("key-2")).isEqualTo("OTHER_PROJECT");
        assertThat(rights.start(RIGHTS, run("key-3"))).isInstanceOf(Progress.Done.class);
        assertThat(code("key-4")).isEqualTo("NO_REPOSITORY");
    }

    @Test
    void rightsOnARepositoryThatIsGoneNeedNotBeTaken() {
        willThrow(new ScmFault(ScmFault.Kind.NO_REPOSITORY, Phrase.of("scm.no-repository", "billing"))).given(access)
                .unbind(BILLING, "key-1");

        assertThat(rights.undo(RIGHTS, null, run("key-1"))).isEqualTo(Undo.undone());
        verify(access).forget(BILLING);
    }

    @Test
    void anArchiveIsWrittenOnceAndTakenBack() {
        assertThatThrownBy(() -> archive.start(ARCHIVE, run("key-1"))).isInstanceOf(BusinessFailure.class);
        repositories.create(BILLING, true, "other");

        assertThat(archive.start(ARCHIVE, run("key-1"))).isEqualTo(archive.check(ARCHIVE, "key-1", run("key-1")));
        archive.undo(ARCHIVE, null, run("key-1"));
        repositories.remove(BILLING, "other");
        assertThatThrownBy(() -> repositories.load(BILLING, "key-1", "key-2")).isInstanceOf(ScmFault.class);
    }

    private String code(String key) {
        try {
            rights.start(RIGHTS, run(key));
            return "";
        } catch (BusinessFailure failure) {
            return failure.code();
        }
    }

    private static StepRun run(String key) {
        return new StepRun(key, null, "SW-12", "rita", 1, Instant.EPOCH);
    }
}
