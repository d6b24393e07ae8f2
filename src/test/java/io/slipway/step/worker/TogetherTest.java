package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When looks at parked work are made. */
class TogetherTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 40, 1_000, 25_000, 3_600_000})
    void neverEarlyAndATwentiethLateAtMost(long millis) {
        var pause = Duration.ofMillis(millis);
        for (var now : new long[] {Long.MIN_VALUE / 2, -1, 0, 1, System.nanoTime()}) {
            assertThat(Worker.together(now, pause) - now).isBetween(pause.toNanos(), pause.toNanos() * 21 / 20 + 5_000_000);
        }
    }

    @Test
    void thousandsThatAreDueWithinTenSecondsShareAFewLooks() {
        var looks = LongStream.range(0, 2_000).map(i -> Worker.together(i * 7_919, Duration.ofMillis(20_000 + i * 5))).distinct();
        assertThat(looks.count()).isLessThan(25);
    }
}
