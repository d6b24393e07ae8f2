package io.slipway.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.scm.Repositories.Archiving;
import io.slipway.scm.Repositories.Entry;
import io.slipway.scm.Repositories.Revision;
import io.slipway.scm.ScmFault.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class RepositoriesContract {

    protected static final String ODD = "trunk/a b @2;$(id) 'x' ü.txt";

    protected final RepositoryId id = RepositoryId.of("billing");
    protected final String marker = UUID.randomUUID().toString();
    protected final String otherMarker = UUID.randomUUID().toString();

    protected abstract Repositories repositories();

    /** Somebody commits a file. */
    protected abstract void commit(String path, String text, String author, String message);

    @Test
    void aNewRepositoryHasItsDirectoriesAndItsMarker() {
        repositories().create(id, true, marker);

        assertThat(repositories().find(id)).contains(new Repositories.Found(marker, 1));
        assertThat(repositories().list(id, RepositoryPath.ROOT, null)).extracting(Entry::name)
                .containsExactly("branches", "tags", "trunk");
        assertThat(repositories().list(id, RepositoryPath.ROOT, null)).allSatisfy(entry -> {
            assertThat(entry.directory()).isTrue();
            assertThat(entry.size()).isNull();
        });
        assertThat(repositories().url(id)).endsWith("/billing");
    }

    @Test
    void oneWithoutDirectoriesIsEmpty() {
        repositories().create(id, false, marker);

        assertThat(repositories().find(id)).contains(new Repositories.Found(marker, 0));
        assertThat(repositories().list(id, RepositoryPath.ROOT, null)).isEmpty();
        assertThat(repositories().log(id, RepositoryPath.ROOT, null, 10)).isEmpty();
    }

    @Test
    void makingItAgainForTheSameEffectChangesNothing() {
        repositories().create(id, true, marker);
        commit("trunk/index.html", "hello", "rita", "first");

        repositories().create(id, true, marker);

        assertThat(repositories().find(id)).contains(new Repositories.Found(marker, 2));
    }

    @Test
    void aNameIsTakenOnce() {
        repositories().create(id, true, marker);

        assertThat(fault(() -> repositories().create(id, true, otherMarker))).isEqualTo(Kind.NAME_TAKEN);
        assertThat(repositories().find(id).orElseThrow().marker()).isEqualTo(marker);
    }

    @Test
    void onlyItsOwnEffectRemovesARepository() {
        repositories().create(id, true, marker);

        assertThat(fault(() -> repositories().remove(id, otherMarker))).isEqualTo(Kind.NAME_TAKEN);
        repositories().remove(id, marker);
        repositories().remove(id, marker);

        assertThat(repositories().find(id)).isEmpty();
    }

    @Test
    void theLogIsReadNewestFirstAndInPages() {
        repositories().create(id, true, marker);
        commit("trunk/a.txt", "1", "rita", "one <&> \"two\"\nthree");
        commit("trunk/b.txt", "2", "lee", "two");
        commit("branches/c.txt", "3", "omar", "three");

        var first = repositories().log(id, RepositoryPath.ROOT, null, 2);
        assertThat(first).extracting(Revision::number).containsExactly(4L, 3L);
        assertThat(first).extracting(Revision::author).containsExactly("omar", "lee");
        var second = repositories().log(id, RepositoryPath.ROOT, 3L, 2);
        assertThat(second).extracting(Revision::number).containsExactly(2L, 1L);
        assertThat(second.get(0).message()).isEqualTo("one <&> \"two\"\nthree");
        assertThat(second.get(0).at()).isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
        assertThat(repositories().log(id, RepositoryPath.ROOT, 1L, 2)).isEmpty();
        assertThat(repositories().log(id, RepositoryPath.of("trunk"), null, 10)).extracting(Revision::number)
                .containsExactly(3L, 2L, 1L);
        assertThat(repositories().log(id, RepositoryPath.of("branches/c.txt"), null, 10)).extracting(Revision::number)
                .containsExactly(4L);
        assertThat(repositories().log(id, RepositoryPath.of("branches/c.txt"), 4L, 10)).as("before it was there").isEmpty();
    }

    @Test
    void filesAreReadAsTheyWereInARevision() {
        repositories().create(id, true, marker);
        commit(ODD, "first", "rita", "one");
        commit(ODD, "second, longer", "rita", "two");

        assertThat(repositories().cat(id, RepositoryPath.of(ODD), null)).isEqualTo("second, longer");
        assertThat(repositories().cat(id, RepositoryPath.of(ODD), 2L)).isEqualTo("first");
        var entry = repositories().list(id, RepositoryPath.of("trunk"), null).get(0);
        assertThat(entry.name()).isEqualTo(ODD.substring("trunk/".length()));
        assertThat(entry.size()).isEqualTo(14);
        assertThat(entry.revision()).isEqualTo(3);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(repositories().find(id)).isEmpty();
        assertThat(fault(() -> repositories().log(id, RepositoryPath.ROOT, null, 5))).isEqualTo(Kind.NO_REPOSITORY);
        assertThat(fault(() -> repositories().list(id, RepositoryPath.ROOT, null))).isEqualTo(Kind.NO_REPOSITORY);
        assertThat(fault(() -> repositories().writeRights(id, "[/]\n", 1))).isEqualTo(Kind.NO_REPOSITORY);
        assertThat(fault(() -> repositories().archive(id, marker))).isEqualTo(Kind.NO_REPOSITORY);
        assertThat(fault(() -> repositories().load(id, marker, otherMarker))).isEqualTo(Kind.NO_REPOSITORY);
        repositories().create(id, true, marker);
        commit("trunk/a.txt", "1", "rita", "one");

        assertThat(fault(() -> repositories().cat(id, RepositoryPath.of("trunk/b.txt"), null))).isEqualTo(Kind.NO_SUCH_PATH);
        assertThat(fault(() -> repositories().cat(id, RepositoryPath.of("trunk"), null))).isEqualTo(Kind.NO_SUCH_PATH);
        assertThat(fault(() -> repositories().cat(id, RepositoryPath.of("trunk/a.txt"), 99L))).isEqualTo(Kind.NO_SUCH_PATH);
        assertThat(fault(() -> repositories().list(id, RepositoryPath.of("nothing"), null))).isEqualTo(Kind.NO_SUCH_PATH);
        assertThat(fault(() -> repositories().list(id, RepositoryPath.of("trunk/a.txt"), null))).isEqualTo(Kind.NO_SUCH_PATH);
        assertThat(fault(() -> repositories().log(id, RepositoryPath.of("nothing"), null, 5))).isEqualTo(Kind.NO_SUCH_PATH);
    }

    @Test
    void olderRightsNeverReplaceNewerOnes() {
        repositories().create(id, true, marker);

        assertThat(repositories().writeRights(id, "[/]\nrita = r\n", 2)).isEqualTo(2);
        assertThat(repositories().writeRights(id, "[/]\nrita = rw\n", 1)).isEqualTo(2);
        assertThat(repositories().writeRights(id, "[/]\nü = rw\n", 3)).isEqualTo(3);
    }

    @Test
    void whatWasArchivedCanBeMadeAnew() {
        repositories().create(id, true, marker);
        commit("trunk/a.txt", "kept", "rita", "one");

        var archived = archived();
        assertThat(archived.file()).contains("billing").contains(marker);
        assertThat(archived.size()).isPositive();
        assertThat(repositories().archive(id, marker)).isEqualTo(archived);
        repositories().remove(id, marker);
        repositories().load(id, marker, otherMarker);
        repositories().load(id, marker, otherMarker);

        assertThat(repositories().find(id)).contains(new Repositories.Found(otherMarker, 2));
        assertThat(repositories().cat(id, RepositoryPath.of("trunk/a.txt"), null)).isEqualTo("kept");
        assertThat(fault(() -> repositories().load(id, marker, "third"))).isEqualTo(Kind.NAME_TAKEN);
        repositories().dropArchive(id, marker);
        repositories().dropArchive(id, marker);
        repositories().remove(id, otherMarker);
        assertThat(fault(() -> repositories().load(id, marker, "third"))).isEqualTo(Kind.NO_REPOSITORY);
    }

    private Archiving archived() {
        return await().atMost(Duration.ofSeconds(30)).until(() -> repositories().archive(id, marker), Archiving::done);
    }

    protected static Kind fault(ThrowingCallable call) {
        return catchThrowableOfType(ScmFault.class, call).kind();
    }
}
