package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Test
    void pausesAreAFifthShorterToAFifthLonger() {
        var pauses = IntStream.range(0, 1000).mapToObj(i -> Spread.of(PAUSE, "task-" + i, 1)).toList();
        assertThat(pauses).allMatch(pause -> pause.toSeconds() >= 48 && pause.toMillis() <= 72_000);
        assertThat(pauses).anyMatch(pause -> pause.toSeconds() < 51).anyMatch(pause -> pause.toSeconds() > 69);
    }

    @Test
    void theSameItemWaitsTheSameTimeAndAnotherAttemptAnother() {
        assertThat(Spread.of(PAUSE, "task", 1)).isEqualTo(Spread.of(PAUSE, "task", 1)).isNotEqualTo(Spread.of(PAUSE, "task", 2));
    }
}
