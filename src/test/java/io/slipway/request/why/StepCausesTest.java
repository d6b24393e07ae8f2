package io.slipway.request.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.request.Request;
import io.slipway.request.RequestCare.Care;
import io.slipway.request.RequestCare.Hold;
import io.slipway.shared.Phrase;
import io.slipway.step.SystemPauses.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.Test;

/** What is said of steps and of the engine's own work, to whom. */
class StepCausesTest extends ProcessTest {

    private static final String CLONING = """
            {"key": "vm.cloning", "args": ["debian-12", "dev-jdoe"]}""";

    @Test
    void aStepThatHasNotBegunSaysItsPlaceInTheLine() {
        deploy(step("vm.clone/1"));
        var waiting = IntStream.range(0, 3).mapToObj(i -> ask(PROCESS, Map.of())).toList();
        assertThat(tells(waiting.get(0), "rita")).isEqualTo("“Do it” is waiting for a free slot (vCenter), next in line.");
        assertThat(tells(waiting.get(2), "rita")).isEqualTo("“Do it” is waiting for a free slot (vCenter), number 3 in line.");
        hand.begin(hand.only(waiting.get(0).instanceId()));
        assertThat(tells(waiting.get(2), "rita")).isEqualTo("“Do it” is waiting for a free slot (vCenter), number 2 in line.");
        assertThat(cause(waiting.get(2))).isEqualTo("QUEUED");
    }

    @Test
    void aStepAtWorkSaysWhereAndHowFarItIs() {
        var request = ask(step("vm.clone/1"));
        hand.begin(hand.only(request.instanceId()));
        assertThat(tells(request, "rita")).isEqualTo("“Do it” is at work (vCenter).");
        hand.park(hand.only(request.instanceId()), CLONING, 40);
        assertThat(tells(request, "rita")).isEqualTo("“Do it”: Cloning dev-jdoe from the template debian-12 (40 %).");
        assertThat(cause(request)).isEqualTo("RUNNING");
    }

    @Test
    void aStepAtWorkSaysHowLongItUsuallyTakesOnceEnoughRunsAreKnown() {
        deploy(step("host.await/1"));
        earlierRuns(4, Duration.ofMinutes(3));
        var request = ask(PROCESS, Map.of());
        hand.begin(hand.only(request.instanceId()));
        assertThat(tells(request, "rita")).isEqualTo("“Do it” is at work (Linux hosts).");

        earlierRuns(5, Duration.ofMinutes(3));
        begunBefore(request, Duration.ofSeconds(115));
        assertThat(tells(request, "rita"))
                .isEqualTo("“Do it” is at work (Linux hosts). That usually takes 3 minutes; about 1 minute left.");
        var end = Instant.parse(told(request, "rita", Locale.ENGLISH).get("expectedAt").asText());
        assertThat(Duration.between(Instant.now(), end)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(66));
        jdbc.sql("update app.effect set attempt = 2 where request_id = ?").param(request.id()).update();
        assertThat(tells(request, "rita")).as("nobody knows when this try began").endsWith("That usually takes 3 minutes.");
        jdbc.sql("update app.effect set attempt = 1 where request_id = ?").param(request.id()).update();
        begunBefore(request, Duration.ofMinutes(4));
        assertThat(tells(request, "rita")).endsWith("That usually takes 3 minutes.");
        begunBefore(request, Duration.ofMinutes(9));
        assertThat(tells(request, "rita")).endsWith("That usually takes 3 minutes; this time it takes longer.");
    }

    @Test
    void aStepThatIsTriedAgainSaysWhenAndWhyInWordsThatFitWhoReads() {
        var request = ask(step("vm.clone/1"));
        hand.begin(hand.only(request.instanceId()));
        hand.fail(hand.only(request.instanceId()), NO_ROOM, Duration.ofMinutes(5));
        assertThat(tells(request, "omar")).startsWith("“Do it” did not succeed: vCenter has not enough disk space left")
                .contains("configure another datastore", "vCenter says: InsufficientStorage",
                        "It is tried again at ", ", attempt 2 of 6.");
        assertThat(tells(request, "rita")).startsWith("“Do it” did not succeed: vCenter has not enough disk space left.")
                .contains("It is tried again at ", ", attempt 2 of 6.").doesNotContain("InsufficientStorage", "datastore");
        assertThat(cause(request)).isEqualTo("RETRYING");
        hand.abandon(hand.only(request.instanceId()));
        jdbc.sql("update app.effect set next_at = now() - interval '1 second' where request_id = ?").param(request.id()).update();
        assertThat(tells(request, "rita"))
                .contains("It is tried again as soon as there is a free slot (vCenter), attempt 2 of 6.");
        hand.begin(hand.only(request.instanceId()));
        assertThat(tells(request, "rita")).isEqualTo("“Do it” is at work (vCenter), attempt 2 of 6.");
    }

    @Test
    void aStepWhoseNodeDiedSaysThatItWasInterrupted() {
        var request = ask(step("vm.clone/1"));
        hand.begin(hand.only(request.instanceId()));
        hand.abandon(hand.only(request.instanceId()));
        assertThat(tells(request, "rita")).startsWith("“Do it” was interrupted.");
        assertThat(cause(request)).isEqualTo("INTERRUPTED");
    }

    @Test
    void aPausedSystemSaysSinceWhenAndWhyAndWhenItIsTriedAgain() {
        arranged.paused.put("vcenter", new Pause(Instant.now(), Phrase.of("vm.fault.unreachable", "vCenter"),
                Instant.now().plusSeconds(60)));
        var request = ask(step("vm.clone/1"));
        assertThat(tells(request, "rita")).startsWith("“Do it” waits because vCenter is left alone since ")
                .contains("vCenter does not answer", " The next try is at ");
        assertThat(cause(request)).isEqualTo("PAUSED");
    }

    @Test
    void aStepThatNoNodeKnowsSaysSo() {
        var request = ask(step("nobody.knows/7"));
        assertThat(tells(request, "omar"))
                .isEqualTo("“Do it” needs the step nobody.knows/7, which no node of this portal runs. "
                        + "It waits for the administrators to bring it.");
        assertThat(tells(request, "rita")).contains("It waits for the administrators").doesNotContain("nobody.knows");
        assertThat(cause(request)).isEqualTo("UNKNOWN_STEP");
    }

    @Test
    void aStepThatOnlyAnotherNodeKnowsIsAboutToBegin() {
        var request = ask(step("nobody.knows/7"));
        arranged.served.add("nobody.knows/7");
        assertThat(tells(request, "omar")).isEqualTo("“Do it” is about to begin.");
        assertThat(cause(request)).isEqualTo("QUEUED");
    }

    @Test
    void aStepThatThisNodeKnowsButNoNodeRunsIsNotSaidToBegin() {
        var request = ask(step("vm.clone/1"));
        arranged.served.clear();
        assertThat(tells(request, "omar")).startsWith("“Do it” needs the step vm.clone/1, which no node of this portal runs.");
    }

    @Test
    void aStepThatWasGivenUpAndThatNoNodeRunsAnyMoreSaysThatAFurtherTryWouldWait() {
        var request = ask(step("vm.clone/1"));
        hand.begin(hand.only(request.instanceId()));
        hand.giveUp(hand.only(request.instanceId()), NO_ROOM);
        arranged.served.remove("vm.clone/1");
        assertThat(tells(request, "omar"))
                .endsWith("No node of this portal runs the step vm.clone/1 any more: a further try would wait for one.");
        assertThat(tells(request, "rita")).doesNotContain("vm.clone");
    }

    @Test
    void aStepThatWasGivenUpSaysWhyAndWhoLooksAfterIt() {
        var request = ask(step("vm.clone/1"));
        hand.begin(hand.only(request.instanceId()));
        hand.giveUp(hand.only(request.instanceId()), NO_ROOM);
        assertThat(tells(request, "omar")).startsWith("“Do it” failed on ").contains("vCenter says: InsufficientStorage")
                .endsWith("It is in the hands of the operators.");
        assertThat(tells(request, "rita")).startsWith("“Do it” did not work out on ")
                .contains("vCenter has not enough disk space left.")
                .endsWith("It is in the hands of the operators; there is nothing else to do for it.")
                .doesNotContain("Insufficient");
        assertThat(cause(request)).isEqualTo("FAILED");

        arranged.care.put(request.id(),
                new Care("omar", null, new Hold("omar", Instant.now().plusSeconds(3600), "To look at it."), null));
        assertThat(tells(request, "omar")).contains("It is in the hands of you.");
        assertThat(tells(request, "rita")).contains("It is in the hands of Omar Okafor")
                .contains(" It is held by Omar Okafor until ").endsWith(": To look at it.");
    }

    @Test
    void theOperatorsOfAProcessLookAfterIt() {
        var model = step("vm.clone/1");
        Models.property(model, PROCESS, "slipway.operators", "team:platform, administrators");
        var request = ask(model);
        hand.begin(hand.only(request.instanceId()));
        hand.giveUp(hand.only(request.instanceId()), NO_ROOM);
        assertThat(tells(request, "omar")).endsWith("It is in the hands of Platform team or the administrators.");
    }

    @Test
    void aJobOfTheEngineSaysThatItIsDueOrFailedOrWasGivenUp() {
        var request = ask(started().serviceTask("compute").name("Compute").camundaAsyncBefore().camundaExpression("${missing}")
                .camundaFailedJobRetryTimeCycle("R2/PT10M").endEvent().done());
        assertThat(tells(request, "rita")).isEqualTo("The portal is about to go on with “Compute”.");
        assertThat(cause(request)).isEqualTo("CONTINUING");

        execute(job(request));
        assertThat(tells(request, "rita"))
                .startsWith("“Compute” did not succeed: Something went wrong inside the portal. It is tried again at ");
        assertThat(tells(request, "omar")).contains("missing");
        assertThat(cause(request)).isEqualTo("RETRYING");

        execute(job(request));
        assertThat(tells(request, "rita")).startsWith("“Compute” did not work out on ")
                .contains("Something went wrong inside the portal.")
                .contains("in the hands of the operators").doesNotContain("missing");
        assertThat(tells(request, "omar")).contains("missing");
        assertThat(cause(request)).isEqualTo("FAILED");
    }

    @Test
    void takingBackSaysSo() {
        var request = ask(step("request.undo/1"));
        hand.begin(hand.only(request.instanceId()));
        assertThat(tells(request, "rita")).isEqualTo("What was done is being taken back: “Do it”.");
        assertThat(cause(request)).isEqualTo("UNDOING");
    }

    private void earlierRuns(int count, Duration each) {
        jdbc.sql("delete from app.effect where instance_id = 'earlier'").update();
        IntStream.range(0, count).forEach(i -> jdbc.sql("""
                insert into app.effect (key, task_id, request_id, instance_id, activity_id, step, version, system, state, input,
                       output, started_at, finished_at)
                values (gen_random_uuid()::text, 'earlier', :request, 'earlier', 'a', 'host.await', 1, 'hosts', 'DONE', '{}',
                       '{}', now() - :each::interval, now())""").param("request", UUID.randomUUID())
                .param("each", each.toSeconds() + " seconds").update());
    }

    private void begunBefore(Request request, Duration ago) {
        jdbc.sql("update app.effect set started_at = now() - :ago::interval where request_id = :id")
                .param("ago", ago.toSeconds() + " seconds").param("id", request.id()).update();
    }

    private Job job(Request request) {
        return management.createJobQuery().processInstanceId(request.instanceId()).singleResult();
    }

    private void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException expected) {
            // The job keeps the reason.
        }
    }

    private static BpmnModelInstance step(String topic) {
        AbstractFlowNodeBuilder<?, ?> start = started();
        return start.serviceTask("work").name("Do it").camundaExternalTask(topic).endEvent().done();
    }
}
