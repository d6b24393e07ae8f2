package io.slipway.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.slipway.ShiftedClock;
import io.slipway.step.worker.EngineTest;
import io.slipway.step.worker.TrialStep;
import io.slipway.step.worker.TrialSteps.FindableStep;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class WrongClockTest extends EngineTest {

    @Autowired
    private ShiftedClock clock;
    @Autowired
    private NodeClock node;
    @Autowired
    private Nodes nodes;
    @Autowired
    private FindableStep step;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private Scheduler scheduler;
    @Autowired
    private MockMvc mvc;

    @AfterEach
    void setTheClockRight() {
        clock.setAhead(Duration.ZERO);
        until(() -> !node.wrong() && engine.getJobExecutor().isActive() && !scheduler.isInStandbyMode());
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 5, 300})
    void aNodeWithAWrongClockTakesNoWorkUntilItIsRightAgain(long seconds) throws SchedulerException {
        deploy(sequence("trial.findable/1"));
        var ranWhileWrong = new AtomicBoolean();
        step.starting = run -> {
            ranWhileWrong.set(node.wrong());
            return TrialStep.done(run);
        };
        clock.setAhead(Duration.ofSeconds(seconds));
        until(() -> node.wrong() && scheduler.isInStandbyMode());
        var instance = start();
        wakeUp();
        assertThat(engine.getJobExecutor().isActive()).isFalse();
        assertThat(node.closed()).hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("cluster.clock-wrong"));

        clock.setAhead(Duration.ZERO);
        awaitEnd(instance, "end");
        assertThat(ranWhileWrong).isFalse();
        until(() -> engine.getJobExecutor().isActive() && scheduler.isStarted() && !scheduler.isInStandbyMode());
    }

    @Test
    void aSmallDifferenceIsTolerated() {
        clock.setAhead(Duration.ofSeconds(2));
        until(() -> node.difference().compareTo(Duration.ofMillis(1500)) > 0);
        awaitEnd(start(sequence("trial.findable/1")), "end");
    }

    @Test
    void everybodyCanAskWhetherTheNodeTakesWork() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk()).andExpect(jsonPath("$.status").value("UP"));
        clock.setAhead(Duration.ofSeconds(-60));
        until(() -> node.wrong());
        mvc.perform(get("/actuator/health")).andExpect(status().isOk()).andExpect(jsonPath("$.status").value("PAUSED"));
    }

    @Test
    void theListOfNodesShowsTheDifference() throws Exception {
        clock.setAhead(Duration.ofSeconds(-60));
        until(() -> nodes.list().stream().anyMatch(found -> found.self() && found.state() == Node.State.PAUSED));
        mvc.perform(get("/api/v1/nodes").with(user("omar").roles("OPERATOR"))).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].self").value(true))
                .andExpect(jsonPath("$[0].state").value("PAUSED"))
                .andExpect(jsonPath("$[0].clockDifferenceMillis").value(lessThan(-59_000)));
    }
}
