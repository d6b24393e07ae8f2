package io.slipway.scm.simulated;

import static io.slipway.scm.simulated.RepositoryOperation.ARCHIVE;
import static io.slipway.scm.simulated.RepositoryOperation.CAT;
import static io.slipway.scm.simulated.RepositoryOperation.CREATE;
import static io.slipway.scm.simulated.RepositoryOperation.DROP_ARCHIVE;
import static io.slipway.scm.simulated.RepositoryOperation.FIND;
import static io.slipway.scm.simulated.RepositoryOperation.LIST;
import static io.slipway.scm.simulated.RepositoryOperation.LOAD;
import static io.slipway.scm.simulated.RepositoryOperation.LOG;
import static io.slipway.scm.simulated.RepositoryOperation.REMOVE;
import static io.slipway.scm.simulated.RepositoryOperation.WRITE_RIGHTS;

import io.slipway.scm.Repositories;
import io.slipway.scm.RepositoryId;
import io.slipway.scm.RepositoryPath;
import io.slipway.scm.ScmFault;
import io.slipway.scm.ScmFault.Kind;
import io.slipway.scm.simulated.SimulatedRepository.Commit;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

class SimulatedRepositories implements Repositories {

    private static final String REPOSITORY = "svn-repository";
    private static final String ARCHIVED = "svn-archive";

    private final SimulatedWorld world;
    private final Clock clock;

    SimulatedRepositories(SimulatedWorld world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public String address() {
        return "";
    }

    @Override
    public String url(RepositoryId id) {
        return "http://svn.example.org/svn/" + id.name();
    }

    @Override
    public void create(RepositoryId id, boolean directories, String marker) {
        call(CREATE, id, () -> {
            var first = new Commit("slipway", clock.instant(), "Directories of the project", Map.of(),
                    List.of("/trunk", "/branches", "/tags"));
            return appear(id, new SimulatedRepository(marker, directories ? List.of(first) : List.of(), "", 0));
        });
    }

    @Override
    public Optional<Found> find(RepositoryId id) {
        return call(FIND, id, () -> kept(id).map(found -> new Found(found.marker(), found.youngest())));
    }

    @Override
    public List<Revision> log(RepositoryId id, RepositoryPath path, @Nullable Long before, int limit) {
        return call(LOG, id, () -> {
            var found = existing(id);
            var newest = (int) (before == null ? found.youngest() : before - 1);
            require(id, path, found, found.youngest());
            return IntStream.rangeClosed(1, newest).map(n -> newest + 1 - n).filter(n -> found.touches(n, path.toString()))
                    .limit(limit).mapToObj(found::revision).toList();
        });
    }

    @Override
    public List<Entry> list(RepositoryId id, RepositoryPath path, @Nullable Long revision) {
        return call(LIST, id, () -> {
            var found = existing(id);
            var at = revision == null ? found.youngest() : revision;
            require(id, path, found, at);
            if (found.text(path.toString(), at) != null) {
                throw noSuchPath(id, path);
            }
            var above = path.names().isEmpty() ? "/" : path + "/";
            return found.tree(at).entrySet().stream()
                    .filter(each -> each.getKey().startsWith(above) && each.getKey().indexOf('/', above.length()) < 0)
                    .map(each -> entry(found, each.getKey(), each.getValue(), at)).toList();
        });
    }

    @Override
    public String cat(RepositoryId id, RepositoryPath path, @Nullable Long revision) {
        return call(CAT, id, () -> {
            var found = existing(id);
            var at = revision == null ? found.youngest() : revision;
            require(id, path, found, at);
            return Optional.ofNullable(found.text(path.toString(), at)).orElseThrow(() -> noSuchPath(id, path));
        });
    }

    @Override
    public long writeRights(RepositoryId id, String rules, long version) {
        return call(WRITE_RIGHTS, id, () -> world.change(REPOSITORY, id.toString(), SimulatedRepository.class,
                old -> old.withRights(rules, version)).orElseThrow(() -> missing(id)).version());
    }

    @Override
    public Archiving archive(RepositoryId id, String marker) {
        return call(ARCHIVE, id, () -> {
            var key = archiveKey(id, marker);
            if (world.find(ARCHIVED, key, SimulatedRepository.class).isEmpty()) {
                world.add(ARCHIVED, key, existing(id));
            }
            return new Archiving("/simulated/" + key + ".dump.gz", 1);
        });
    }

    @Override
    public void dropArchive(RepositoryId id, String marker) {
        call(DROP_ARCHIVE, id, () -> world.remove(ARCHIVED, archiveKey(id, marker)));
    }

    @Override
    public void load(RepositoryId id, String archived, String marker) {
        call(LOAD, id, () -> {
            if (kept(id).filter(found -> found.marker().equals(marker)).isPresent()) {
                return true;
            }
            return appear(id, world.find(ARCHIVED, archiveKey(id, archived), SimulatedRepository.class)
                    .orElseThrow(() -> missing(id)).marked(marker));
        });
    }

    @Override
    public void remove(RepositoryId id, String marker) {
        call(REMOVE, id, () -> {
            if (kept(id).filter(found -> !found.marker().equals(marker)).isPresent()) {
                throw taken(id);
            }
            return world.remove(REPOSITORY, id.toString());
        });
    }

    /** Somebody commits a file. */
    void commit(RepositoryId id, String path, String text, String author, String message) {
        world.change(REPOSITORY, id.toString(), SimulatedRepository.class, old -> old.with(
                new Commit(author, clock.instant(), message, Map.of("/" + path, text), List.of()))).orElseThrow();
    }

    private boolean appear(RepositoryId id, SimulatedRepository repository) {
        if (!world.add(REPOSITORY, id.toString(), repository) && !existing(id).marker().equals(repository.marker())) {
            throw taken(id);
        }
        return true;
    }

    private static Entry entry(SimulatedRepository found, String path, int revision, long at) {
        var text = found.text(path, at);
        var last = found.revision(revision);
        return new Entry(path.substring(path.lastIndexOf('/') + 1), text == null,
                text == null ? null : (long) text.getBytes(StandardCharsets.UTF_8).length, revision, last.author(), last.at());
    }

    private static void require(RepositoryId id, RepositoryPath path, SimulatedRepository found, long revision) {
        if (revision > found.youngest() || revision < 0
                || !path.names().isEmpty() && !found.tree(revision).containsKey(path.toString())) {
            throw noSuchPath(id, path);
        }
    }

    private static String archiveKey(RepositoryId id, String marker) {
        return id + "-" + marker;
    }

    private Optional<SimulatedRepository> kept(RepositoryId id) {
        return world.find(REPOSITORY, id.toString(), SimulatedRepository.class);
    }

    private SimulatedRepository existing(RepositoryId id) {
        return kept(id).orElseThrow(() -> missing(id));
    }

    private static ScmFault missing(RepositoryId id) {
        return new ScmFault(Kind.NO_REPOSITORY, Phrase.of("scm.no-repository", id.toString()));
    }

    private static ScmFault taken(RepositoryId id) {
        return new ScmFault(Kind.NAME_TAKEN, Phrase.of("scm.name-taken", id.toString()));
    }

    private static ScmFault noSuchPath(RepositoryId id, RepositoryPath path) {
        return new ScmFault(Kind.NO_SUCH_PATH, Phrase.of("scm.no-such-path", id.toString(), path.toString()));
    }

    private <T> T call(RepositoryOperation operation, RepositoryId id, Supplier<T> work) {
        try {
            world.before(RepositoryOperation.SYSTEM, operation.id());
            var result = work.get();
            world.after(RepositoryOperation.SYSTEM, operation.id());
            return result;
        } catch (SimulatedFault fault) {
            var name = id.toString();
            throw switch (fault.kind()) {
                case UNREACHABLE, LOST_REPLY -> new ScmFault(Kind.UNREACHABLE, Phrase.of("scm.simulated-silence", name), fault);
                case BAD_CREDENTIALS -> new ScmFault(Kind.REFUSED, Phrase.of("scm.simulated-refusal", name), fault);
                case NO_RESOURCES -> new ScmFault(Kind.NO_SPACE, Phrase.of("scm.no-space", name), fault);
            };
        }
    }
}
