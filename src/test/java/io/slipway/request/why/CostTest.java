package io.slipway.request.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.process.HumanTasks;
import io.slipway.request.Explanations;
import io.slipway.request.Request;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of requests is explained with the same few statements however many there are and wherever they are. */
class CostTest extends ProcessTest {

    private static final int MOST = 17;

    @Autowired
    private Explanations explanations;
    @Autowired
    private ExternalTaskService work;
    @Autowired
    private HumanTasks tasks;

    @Test
    void aPageOfFiftyTakesAsManyStatementsAsOneOfSeven() throws Exception {
        deploy(started().parallelGateway("fork").userTask("approve").camundaCandidateGroups("approvers")
                .moveToNode("fork").serviceTask("one").camundaExternalTask("vm.clone/1").endEvent()
                .moveToNode("fork").serviceTask("two").camundaExternalTask("mail.send/1").endEvent()
                .moveToNode("fork").intermediateCatchEvent("later").timerWithDuration("PT1H").endEvent()
                .moveToNode("fork").receiveTask("heard").message("heard").endEvent().moveToActivity("approve").endEvent().done());
        var requests = IntStream.range(0, 50).mapToObj(i -> ask(PROCESS, Map.of())).toList();
        IntStream.range(0, 50).forEach(i -> move(requests.get(i), i % 7));
        var current = requests.stream().map(request -> this.requests.find(request.id()).orElseThrow()).toList();
        explanations.explainAll(current, Locale.ENGLISH);

        var few = statements(current.subList(0, 7));
        var many = statements(current);

        assertThat(many).as("statements for 50 requests").isEqualTo(few).isLessThanOrEqualTo(MOST);
    }

    @Test
    void aPageOfTasksTakesAsManyStatementsHoweverManyThereAre() throws Exception {
        deploy(started().userTask("approve").camundaCandidateGroups("approvers").endEvent().done());
        IntStream.range(0, 30).forEach(i -> ask(PROCESS, Map.of()));
        var search = new HumanTasks.Search(HumanTasks.Whose.ALL, "lee", null, true);
        assertThat(tasks.find(search, 0, 30)).hasSize(30);

        var few = CountedStatements.of(() -> tasks.find(search, 0, 3));
        var many = CountedStatements.of(() -> tasks.find(search, 0, 30));

        assertThat(many).isEqualTo(few);
    }

    private int statements(List<Request> page) throws Exception {
        return CountedStatements.of(() -> explanations.explainAll(page, Locale.ENGLISH));
    }

    private void move(Request request, int how) {
        var task = work.createExternalTaskQuery().processInstanceId(request.instanceId()).activityId("one").singleResult();
        if (how == 5) {
            runtime.deleteProcessInstance(request.instanceId(), "enough");
        } else if (how > 0 && how < 5) {
            hand.begin(task);
        }
        if (how == 2) {
            hand.fail(task, "{\"key\": \"vm.cloning\", \"args\": []}", Duration.ofMinutes(1));
        } else if (how == 3) {
            hand.giveUp(task, "{\"key\": \"vm.cloning\", \"args\": []}");
        } else if (how == 4) {
            runtime.suspendProcessInstanceById(request.instanceId());
        }
    }
}
