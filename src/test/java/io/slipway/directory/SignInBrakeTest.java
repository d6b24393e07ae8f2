package io.slipway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInBrakeTest {

    private final MovableClock clock = new MovableClock();
    private final SignInBrake brake = new SignInBrake(clock);

    @Test
    void whoeverGuessesHasToWaitLongerEachTime() {
        for (var i = 1; i < SignInBrake.FREE; i++) {
            brake.failed("rita");
            assertThat(brake.isOpen("rita")).isTrue();
        }
        brake.failed("rita");
        assertThat(brake.isOpen("rita")).isFalse();
        assertThat(brake.isOpen("lee")).as("somebody else").isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(brake.isOpen("rita")).isTrue();
        brake.failed("rita");
        clock.pass(Duration.ofSeconds(1));
        assertThat(brake.isOpen("rita")).isFalse();
        for (var i = 0; i < 100; i++) {
            brake.failed("rita");
        }
        clock.pass(Duration.ofMinutes(1));
        assertThat(brake.isOpen("rita")).as("never longer than a minute").isTrue();
    }

    @Test
    void aRightPasswordMakesUpForWrongOnes() {
        for (var i = 0; i < SignInBrake.FREE; i++) {
            brake.failed("rita");
        }
        brake.passed("rita");

        assertThat(brake.isOpen("rita")).isTrue();
    }
}
