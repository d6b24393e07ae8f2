package io.slipway.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets nobody guess a password quickly: after some wrong ones in a row a name is not looked at for a while. */
class SignInBrake {

    static final int FREE = 5;

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Wrong> names = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_NAMES;
        }
    };

    SignInBrake(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isOpen(String name) {
        var wrong = names.get(name);
        return wrong == null || !clock.instant().isBefore(wrong.until());
    }

    synchronized void failed(String name) {
        var before = names.remove(name);
        var count = before == null ? 1 : before.count() + 1;
        var pause = count < FREE ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - FREE, 10));
        names.put(name, new Wrong(count, clock.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause)));
    }

    synchronized void passed(String name) {
        names.remove(name);
    }

    private record Wrong(int count, Instant until) {
    }
}
