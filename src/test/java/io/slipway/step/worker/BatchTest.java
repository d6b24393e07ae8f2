package io.slipway.step.worker;

import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.WorkGate;
import io.slipway.step.system.SystemRecords;
import io.slipway.step.worker.TrialSteps.FinalStep;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.SingleStep;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** How much is fetched at once. */
class BatchTest {

    private static final WorkerProperties SETTINGS = new WorkerProperties(true, Duration.ofSeconds(20), Duration.ofMinutes(10),
            8, 1, Map.of("trial-single", 1));

    private final WorkFetcher fetcher = mock();
    private final StepCatalogue catalogue = mock();
    private final ObjectProvider<WorkGate> gates = mock();
    private Worker worker;

    @BeforeEach
    void start() {
        when(catalogue.all()).thenReturn(List.of(StepDescriptor.of(new FindableStep()), StepDescriptor.of(new FinalStep()),
                StepDescriptor.of(new SingleStep())));
        when(gates.stream()).thenReturn(Stream.empty());
        var breakers = new SystemBreakers(catalogue, List.of(), mock(SystemRecords.class),
                new OutageProperties(Duration.ofSeconds(5), Duration.ofMinutes(2)), Clock.systemUTC());
        worker = new Worker(catalogue, fetcher, mock(StepRunner.class), mock(LockKeeper.class), mock(WorkTaker.class), breakers,
                SETTINGS, gates);
        worker.start();
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void aNarrowLaneDoesNotMakeTheBatchesOfOthersSmall() {
        verify(fetcher, timeout(5000)).fetch(argThat(steps -> steps.keySet().equals(
                Set.of("trial.findable/1", "trial.final/1"))), eq(16));
        verify(fetcher, timeout(5000)).fetch(argThat(steps -> steps.containsKey("trial.single/1")), eq(2));
    }
}
