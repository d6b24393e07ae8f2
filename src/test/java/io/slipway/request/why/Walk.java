package io.slipway.request.why;

import io.slipway.request.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Moves one request at random, one step at a time, and remembers what it did to each work item. */
class Walk {

    private static final String WHY = """
            {"key": "vm.fault.no-resources", "args": ["vCenter"]}""";
    private static final String NOTE = """
            {"key": "vm.cloning", "args": ["debian-12", "dev-jdoe"]}""";
    private static final List<String> DECISIONS = List.of("approve", "approve", "reject", "changes", "retry", "abandon");

    private final Request request;
    private final Random random;
    private final Hand hand;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ExternalTaskService work;
    private final ManagementService management;
    /** What was done last to a work item; none for those that nobody began. */
    final Map<String, Mode> modes = new HashMap<>();
    final List<String> log = new ArrayList<>();

    enum Mode {
        BEGUN, BEGUN_AGAIN, PARKED, FAILING, GIVEN_UP, TO_RETRY, LOST, LOST_AGAIN, LOST_PARKED
    }

    Walk(Request request, Random random, Hand hand, ProcessEngine engine) {
        this.request = request;
        this.random = random;
        this.hand = hand;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.work = engine.getExternalTaskService();
        this.management = engine.getManagementService();
    }

    List<String> family() {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(request.instanceId()).list().stream()
                .map(ProcessInstance::getId).toList();
    }

    /** @return false when nothing can be moved any more */
    boolean move() {
        var family = family();
        if (family.isEmpty()) {
            return false;
        }
        if (runtime.createProcessInstanceQuery().processInstanceId(request.instanceId()).suspended().count() > 0) {
            return done("activate", () -> family.forEach(runtime::activateProcessInstanceById));
        }
        var choices = new ArrayList<Runnable>();
        family.forEach(id -> choices.addAll(choices(id)));
        if (random.nextInt(40) == 0) {
            return done("suspend", () -> family.forEach(runtime::suspendProcessInstanceById));
        }
        if (random.nextInt(60) == 0) {
            return done("delete", () -> runtime.deleteProcessInstance(request.instanceId(), "enough"));
        }
        if (choices.isEmpty()) {
            return false;
        }
        choices.get(random.nextInt(choices.size())).run();
        return true;
    }

    private boolean done(String what, Runnable move) {
        log.add(what);
        move.run();
        return true;
    }

    private List<Runnable> choices(String instance) {
        var choices = new ArrayList<Runnable>();
        tasks.createTaskQuery().processInstanceId(instance).list().forEach(task -> {
            var decision = DECISIONS.get(random.nextInt(DECISIONS.size()));
            choices.add(() -> done("complete " + task.getTaskDefinitionKey() + " " + decision, () -> {
                tasks.setAssignee(task.getId(), "lee");
                tasks.complete(task.getId(), Map.of("decision", decision, "comment", "So it is."));
            }));
            if (tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> "candidate".equals(link.getType()))) {
                choices.add(() -> done("claim",
                        () -> tasks.setAssignee(task.getId(), task.getAssignee() == null ? "lee" : null)));
            }
        });
        work.createExternalTaskQuery().processInstanceId(instance).list()
                .forEach(task -> moves(task).forEach(choices::add));
        management.createJobQuery().processInstanceId(instance).list().forEach(job -> choices.add(() -> done("job", () -> {
            try {
                if (job.getRetries() == 0) {
                    management.setJobRetries(job.getId(), 2);
                } else {
                    runtime.setVariable(instance, "there", random.nextBoolean() ? "yes" : null);
                    if (runtime.getVariable(instance, "there") == null) {
                        runtime.removeVariable(instance, "there");
                    }
                    management.executeJob(job.getId());
                }
            } catch (RuntimeException expected) {
                // The job keeps the reason.
            }
        })));
        runtime.createEventSubscriptionQuery().processInstanceId(instance).list().stream()
                .filter(event -> List.of("message", "signal").contains(event.getEventType())).forEach(event -> choices.add(
                        () -> done(event.getEventType(), () -> {
                            if ("message".equals(event.getEventType())) {
                                runtime.messageEventReceived(event.getEventName(), event.getExecutionId());
                            } else {
                                runtime.signalEventReceived(event.getEventName(), event.getExecutionId());
                            }
                        })));
        return choices;
    }

    private Stream<Runnable> moves(ExternalTask task) {
        var mode = modes.get(task.getId());
        if (mode == Mode.GIVEN_UP) {
            return Stream.of(() -> to(task, Mode.TO_RETRY, () -> hand.retry(task)));
        }
        if (mode == null || mode == Mode.LOST || mode == Mode.LOST_AGAIN || mode == Mode.LOST_PARKED || mode == Mode.TO_RETRY) {
            var again = mode == Mode.TO_RETRY ? Mode.BEGUN_AGAIN : mode == Mode.LOST_PARKED ? Mode.PARKED : Mode.BEGUN;
            return Stream.of(() -> to(task, again, () -> hand.begin(task)));
        }
        if (mode == Mode.FAILING) {
            return Stream.of(() -> to(task, Mode.BEGUN_AGAIN, () -> {
                hand.abandon(task);
                hand.begin(task);
            }));
        }
        var lost = mode == Mode.BEGUN_AGAIN ? Mode.LOST_AGAIN : mode == Mode.PARKED ? Mode.LOST_PARKED : Mode.LOST;
        Stream<Runnable> moves = Stream.of(() -> to(task, lost, () -> hand.abandon(task)),
                () -> to(task, Mode.PARKED, () -> hand.park(task, NOTE, 50)),
                () -> finish(task), () -> finish(task), () -> finish(task),
                () -> to(task, Mode.GIVEN_UP, () -> hand.giveUp(task, WHY)), () -> refuse(task));
        return mode == Mode.PARKED ? moves : Stream.concat(moves,
                Stream.of(() -> to(task, Mode.FAILING, () -> hand.fail(task, WHY, Duration.ofMinutes(5)))));
    }

    private void to(ExternalTask task, Mode mode, Runnable move) {
        log.add(mode + " " + task.getActivityId());
        move.run();
        modes.put(task.getId(), mode);
    }

    private void finish(ExternalTask task) {
        log.add("finish " + task.getActivityId());
        var results = new HashMap<String, Object>();
        List.of("hostName", "address", "network", "gateway", "dns", "pool", "vmId", "vmName", "customized", "firstBootAddress",
                "fingerprint", "name", "owner", "contact").forEach(name -> results.put(name, "x"));
        hand.finish(task, results);
    }

    /** Where no model catches the error the step is given up, as the worker does it. */
    private void refuse(ExternalTask task) {
        log.add("refuse " + task.getActivityId());
        try {
            hand.refuse(task, "NO", WHY);
        } catch (RuntimeException nobodyCatchesIt) {
            to(task, Mode.GIVEN_UP, () -> hand.giveUp(task, WHY));
        }
    }
}
