package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.slipway.step.Effect;
import io.slipway.step.StepDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** One thread for a system, and reports that take long. */
class LaneTest {

    private final StepRunner runner = mock(StepRunner.class);
    private final LockKeeper locks = mock(LockKeeper.class);
    private final SystemBreaker breaker = mock(SystemBreaker.class);
    private final ExecutorService reporters = Executors.newCachedThreadPool(new CustomizableThreadFactory("reports-"));
    private final Lane lane = new Lane("trial", List.of(), 1, runner, locks, breaker, reporters, pause -> { });
    private final CountDownLatch reported = new CountDownLatch(1);
    private final CountDownLatch queued = new CountDownLatch(1);
    private final Set<String> atSystem = ConcurrentHashMap.newKeySet();
    private final Set<String> reporting = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void reportsThatWait() {
        when(locks.stillOurs(any())).thenReturn(true);
        when(breaker.isClosed()).thenReturn(true);
        when(runner.run(any())).thenAnswer(call -> {
            atSystem.add(call.getArgument(0, WorkItem.class).taskId());
            queued.await();
            return (Supplier<Duration>) () -> {
                reporting.add(Thread.currentThread().getName());
                awaitQuietly(reported);
                return Duration.ZERO;
            };
        });
    }

    @AfterEach
    void end() {
        reported.countDown();
        queued.countDown();
        lane.quit();
        lane.awaitEnd(Instant.now().plusSeconds(5));
        reporters.shutdownNow();
    }

    @Test
    void goesOnWhileOthersReport() {
        lane.accept(List.of(item("first"), item("second")));
        queued.countDown();
        await().until(() -> atSystem.contains("second"));
        assertThat(lane.inHand()).isEqualTo(2);
        reported.countDown();
        await().until(() -> lane.inHand() == 0);
        assertThat(reporting).anyMatch(name -> name.startsWith("reports-"));
    }

    @Test
    void reportsItselfWhenNobodyWaits() {
        queued.countDown();
        lane.accept(List.of(item("first")));
        await().until(() -> !reporting.isEmpty());
        assertThat(reporting).allMatch(name -> name.startsWith("slipway-trial-"));
    }

    @Test
    void whatIsOnlyReportedTakesNoRoom() {
        queued.countDown();
        lane.accept(List.of(item("first")));
        await().until(() -> !reporting.isEmpty());
        assertThat(lane.room()).isEqualTo(2);
        assertThat(lane.inHand()).isEqualTo(1);
    }

    private static WorkItem item(String id) {
        return new WorkItem(id, "instance", mock(StepDescriptor.class), mock(Effect.class), true);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
