package io.slipway.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every world promises to the simulated adapters, also the one that their tests use. */
public abstract class SimulatedWorldContract {

    private static final Thing LAMP = new Thing("lamp", 1, Instant.parse("2026-01-02T03:04:05.678Z"), null);

    protected abstract SimulatedWorld world();

    @Test
    void aThingIsFoundAsItWasAdded() {
        assertThat(world().add("thing", "lamp", LAMP)).isTrue();

        assertThat(world().find("thing", "lamp", Thing.class)).contains(LAMP);
        assertThat(world().find("other", "lamp", Thing.class)).isEmpty();
    }

    @Test
    void aSecondThingWithTheSameIdIsRefused() {
        world().add("thing", "lamp", LAMP);

        assertThat(world().add("thing", "lamp", LAMP.counted(9))).isFalse();
        assertThat(world().find("thing", "lamp", Thing.class)).contains(LAMP);
    }

    @Test
    void allThingsOfAKindComeById() {
        world().add("thing", "b", LAMP.counted(2));
        world().add("thing", "a", LAMP.counted(1));
        world().add("thing", "B", LAMP.counted(0));
        world().add("thingy", "c", LAMP);

        assertThat(world().all("thing", Thing.class)).extracting(Thing::count).containsExactly(0, 1, 2);
    }

    @Test
    void concurrentChangesAreAllKept() {
        world().add("thing", "lamp", LAMP.counted(0));

        IntStream.range(0, 40).parallel().forEach(i -> world()
                .change("thing", "lamp", Thing.class, old -> old.counted(old.count() + 1)));

        assertThat(world().find("thing", "lamp", Thing.class)).map(Thing::count).contains(40);
    }

    @Test
    void whatIsNotThereIsNeitherChangedNorRemoved() {
        assertThat(world().change("thing", "lamp", Thing.class, old -> old)).isEmpty();
        assertThat(world().remove("thing", "lamp")).isFalse();
    }

    @Test
    void aRemovedThingIsGone() {
        world().add("thing", "lamp", LAMP);

        assertThat(world().remove("thing", "lamp")).isTrue();
        assertThat(world().find("thing", "lamp", Thing.class)).isEmpty();
    }

    /** A thing with an absent part. */
    public record Thing(String name, int count, Instant since, @Nullable String note) {

        Thing counted(int value) {
            return new Thing(name, value, since, note);
        }
    }
}
