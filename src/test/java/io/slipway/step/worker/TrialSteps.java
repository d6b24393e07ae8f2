package io.slipway.step.worker;

import io.slipway.ShiftedClock;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepContract.Repeat;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Steps of every kind, each with a system of its own so that their lanes do not disturb each other. */
@TestConfiguration(proxyBeanMethods = false)
public class TrialSteps {

    @Bean
    @Primary
    ShiftedClock shiftedClock() {
        return new ShiftedClock();
    }

    @Bean
    FindableStep findableStep() {
        return new FindableStep();
    }

    @Bean
    OnceStep onceStep() {
        return new OnceStep();
    }

    @Bean
    OutageStep outageStep() {
        return new OutageStep();
    }

    @Bean
    TrialSystem trialSystem() {
        return new TrialSystem();
    }

    @Bean
    NarrowStep narrowStep() {
        return new NarrowStep();
    }

    @Bean
    SingleStep singleStep() {
        return new SingleStep();
    }

    @Bean
    FinalStep finalStep() {
        return new FinalStep();
    }

    /** Can be looked up; two more tries. */
    @StepContract(id = "trial.findable", title = "Try", description = "Tries.", system = "trial-findable",
            repeat = Repeat.FINDABLE, retry = {"PT0.02S", "PT0.03S"},
            errors = @BusinessError(code = "TRIAL_REFUSED", meaning = "It must not be."))
    public static class FindableStep extends TrialStep {
    }

    /** Cannot be looked up; one more try. */
    @StepContract(id = "trial.once", title = "Try", description = "Tries.", system = "trial-once", repeat = Repeat.ONCE,
            retry = "PT0.02S")
    public static class OnceStep extends TrialStep {
    }

    /** Its system can be down as a whole; one more try. */
    @StepContract(id = "trial.outage", title = "Try", description = "Tries.", system = "trial-outage",
            repeat = Repeat.IDEMPOTENT, retry = "PT0.02S", timeout = "PT4S")
    public static class OutageStep extends TrialStep {
    }

    /** Two at once; lives in what the findable one makes. */
    @StepContract(id = "trial.narrow", title = "Try", description = "Tries.", system = "trial-narrow",
            repeat = Repeat.IDEMPOTENT, within = "trial.findable")
    public static class NarrowStep extends TrialStep {
    }

    /** One at once. */
    @StepContract(id = "trial.single", title = "Try", description = "Tries.", system = "trial-single",
            repeat = Repeat.FINDABLE)
    public static class SingleStep extends TrialStep {
    }

    /** Cannot be undone. */
    @StepContract(id = "trial.final", title = "Try", description = "Tries.", system = "trial-final",
            repeat = Repeat.IDEMPOTENT, irreversible = "What is said is said.")
    public static class FinalStep extends TrialStep {
    }
}
