package io.slipway.ui.gallery;

import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** As many rows as one wants, made while they are read. */
final class InventedThings implements ListSource<InventedThing> {

    private static final Instant FIRST = Instant.parse("2025-01-01T06:00:00Z");

    private final int number;
    private Duration pause = Duration.ZERO;
    private boolean failing;

    InventedThings(int number) {
        this.number = number;
    }

    /** Takes its time to count them. */
    InventedThings slow(Duration time) {
        pause = time;
        return this;
    }

    /** Cannot be read. */
    InventedThings failing() {
        failing = true;
        return this;
    }

    @Override
    public long count(ListQuery query) {
        if (failing) {
            throw new IllegalStateException("the gallery shows a list that cannot be read");
        }
        LockSupport.parkNanos(pause.toNanos());
        return matching(query).count();
    }

    @Override
    public List<InventedThing> fetch(ListQuery query, long offset, int limit) {
        var order = Comparator.comparing(InventedThing::number);
        return matching(query).sorted(query.descending() ? order.reversed() : order).skip(offset).limit(limit).toList();
    }

    private Stream<InventedThing> matching(ListQuery query) {
        var text = query.text().toLowerCase(Locale.ROOT);
        var tones = query.all("tone");
        return IntStream.rangeClosed(1, number).mapToObj(InventedThings::thing)
                .filter(thing -> thing.name().toLowerCase(Locale.ROOT).contains(text))
                .filter(thing -> tones.isEmpty() || tones.contains(thing.tone().name()));
    }

    private static InventedThing thing(int number) {
        return new InventedThing(number, Texts.text("gallery.lists.thing", "%04d".formatted(number)),
                Texts.text("gallery.example.sentence"), Tone.values()[number % Tone.values().length],
                FIRST.plus(Duration.ofHours(number)));
    }
}
