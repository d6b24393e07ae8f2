package io.slipway.vm.step;

import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import io.slipway.vm.MachineSize;
import io.slipway.vm.NameTaken;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VirtualMachines.CloneTrace;
import io.slipway.vm.VmFailures;
import io.slipway.vm.VmProperties;
import io.slipway.vm.VmTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Clones a machine from a template. */
@Component
@StepContract(id = "vm.clone", title = "Clone virtual machine", system = "vcenter",
        description = "Clones a virtual machine from a template with the given size. A clone of a template with VMware Tools "
                + "gets its name and address during the clone and is started; one without stays off, for the step "
                + "network.configure.",
        repeat = StepContract.Repeat.FINDABLE, timeout = "PT4H",
        errors = {@BusinessError(code = "TEMPLATE_NOT_FOUND", meaning = "vCenter has no template of that name."),
            @BusinessError(code = CloneVmStep.NAME_TAKEN, meaning = "Another machine in the folder has that name."),
            @BusinessError(code = "NO_RESOURCES", meaning = "The cluster has no room for a machine of that size."),
            @BusinessError(code = "NO_SPACE", meaning = "The datastore is full."),
            @BusinessError(code = "NOT_CUSTOMIZABLE", meaning = "The template's guest cannot be customized.")})
class CloneVmStep implements Step<CloneInput, CloneVmStep.Output> {

    static final String NAME_TAKEN = "NAME_TAKEN";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final VirtualMachines vms;
    private final VmProperties properties;
    private final VmFailures failures = VmFailures.of(CloneVmStep.class);
    private final TaskEnds tasks;
    private final MachineRemoval removal;
    private final ApplicationEventPublisher events;

    CloneVmStep(VirtualMachines vms, VmProperties properties, ApplicationEventPublisher events) {
        this.vms = vms;
        this.properties = properties;
        this.tasks = new TaskEnds(vms, failures);
        this.removal = new MachineRemoval(vms, failures);
        this.events = events;
    }

    @Override
    public Progress<Output> start(CloneInput input, StepRun run) {
        return tellingOfTakenNames(input, () -> begin(input, run));
    }

    private Progress<Output> begin(CloneInput input, StepRun run) {
        var size = size(input);
        var network = input.guestNetwork();
        var template = template(input).orElseThrow(() ->
                new BusinessFailure("TEMPLATE_NOT_FOUND", Phrase.of("vm.fault.template-not-found", input.template())));
        var spec = new CloneSpec(run.key(), note(input), input.template(), input.name(), size.cpus(), size.memoryMiB(),
                input.folderOrNull(), template.customized() ? network : null, template.customized());
        return running(run, failures.ask(() -> vms.clone(spec)), cloning(input));
    }

    @Override
    public Progress<Output> check(CloneInput input, String handle, StepRun run) {
        return tellingOfTakenNames(input, () -> keepingOrphans(input, run, () -> tasks.follow(handle, run, cloning(input),
                vmId -> ended(input, vmId, handle, run), () -> retrace(input, handle, run))));
    }

    @Override
    public Lookup<Output> find(CloneInput input, StepRun run) {
        var trace = trace(input, run);
        if (trace instanceof CloneTrace.Machine machine) {
            return Lookup.found(keepingOrphans(input, run, () -> arrived(input, machine.vm(), run)));
        }
        if (trace instanceof CloneTrace.Cloning) {
            return Lookup.unclear(LOOK_AGAIN, cloning(input));
        }
        return Lookup.absent();
    }

    /** Unlike a look-up, this begins nothing: a clone that runs is aborted, a machine that is there is removed as it is. */
    @Override
    public Optional<Undo> abandon(CloneInput input, @Nullable String handle, StepRun run) {
        return Optional.of(forget(input, handle, run));
    }

    @Override
    public Undo undo(CloneInput input, @Nullable Output output, StepRun run) {
        if (output == null) {
            return forget(input, null, run);
        }
        var machine = failures.ask(() -> vms.find(output.vmId()));
        if (machine.isPresent() && !run.key().equals(machine.get().effectKey())) {
            return Undo.impossible(Phrase.of("vm.not-ours", machine.get().name()));
        }
        return machine.map(removal::undo).orElseGet(() -> Undo.undone(Phrase.of("vm.gone", output.vmName())));
    }

    private Undo forget(CloneInput input, @Nullable String handle, StepRun run) {
        var trace = trace(input, run);
        if (trace instanceof CloneTrace.Machine machine) {
            return removal.undo(machine.vm());
        }
        if (trace instanceof CloneTrace.Cloning cloning) {
            // Without a handle or knowing whose clone it is, it may be somebody else's.
            var begun = handle == null ? null : TaskHandle.parse(handle).taskId();
            return Optional.ofNullable(cloning.taskId()).or(() -> Optional.ofNullable(begun)).filter(tasks::abort)
                    .map(task -> Undo.pending(TaskEnds.AGAIN, Phrase.of("vm.aborting-clone", input.name())))
                    .orElseGet(() -> Undo.pending(LOOK_AGAIN, cloning(input)));
        }
        return Undo.undone(Phrase.of("vm.nothing-cloned", input.name()));
    }

    @Override
    public List<Phrase> plan(CloneInput input) {
        var size = size(input);
        return List.of(Phrase.of("vm.plan-clone", input.template(), input.name(), size.cpus(), size.memoryMiB()));
    }

    /** The task's machine is only ours when it carries our key. */
    private Progress<Output> ended(CloneInput input, String vmId, String handle, StepRun run) {
        return failures.ask(() -> vms.find(vmId)).filter(vm -> run.key().equals(vm.effectKey()))
                .map(vm -> done(input, vm)).orElseGet(() -> retrace(input, handle, run));
    }

    /** The task does not say any more what became of the clone: its name and key do. */
    private Progress<Output> retrace(CloneInput input, String handle, StepRun run) {
        var trace = trace(input, run);
        if (trace instanceof CloneTrace.Machine machine) {
            return arrived(input, machine.vm(), run);
        }
        if (trace instanceof CloneTrace.Cloning) {
            return Progress.running(handle, LOOK_AGAIN, cloning(input));
        }
        return begin(input, run);
    }

    /** A machine that should run by now is started if the clone ended before that. */
    private Progress<Output> arrived(CloneInput input, VirtualMachine vm, StepRun run) {
        if (vm.powerState() == PowerState.ON || !knownTemplate(input).customized()) {
            return done(input, vm);
        }
        return failures.ask(() -> vms.power(vm.id(), PowerAction.ON))
                .map(task -> running(run, task, Phrase.of("vm.switching-on", vm.name()))).orElseGet(() -> done(input, vm));
    }

    /** A machine that was made but cannot be started must not look like one that was refused: the model would forget it. */
    private Progress<Output> keepingOrphans(CloneInput input, StepRun run, Supplier<Progress<Output>> work) {
        try {
            return work.get();
        } catch (BusinessFailure refused) {
            if (trace(input, run) instanceof CloneTrace.Machine machine) {
                throw new PermanentFailure(Phrase.of("vm.made-but-unusable", machine.vm().name(), refused.phrase()), refused);
            }
            throw refused;
        }
    }

    private Progress<Output> tellingOfTakenNames(CloneInput input, Supplier<Progress<Output>> work) {
        try {
            return work.get();
        } catch (BusinessFailure refused) {
            if (refused.code().equals(NAME_TAKEN)) {
                events.publishEvent(new NameTaken(input.name()));
            }
            throw refused;
        }
    }

    private Progress<Output> done(CloneInput input, VirtualMachine vm) {
        var template = knownTemplate(input);
        var firstBoot = template.firstBootAddress();
        var output = new Output(vm.id(), vm.name(), template.customized(), firstBoot == null ? null : firstBoot.toString(),
                template.name(), template.guestOs(), vm.cpus(), vm.memoryMiB());
        return Progress.done(output, new ExternalThing(vm.id(), vm.name()));
    }

    private CloneTrace trace(CloneInput input, StepRun run) {
        var spec = new CloneSpec(run.key(), note(input), input.template(), input.name(), 1, 1, input.folderOrNull(), null, false);
        return failures.ask(() -> vms.trace(spec));
    }

    private Optional<VmTemplate> template(CloneInput input) {
        return failures.ask(vms::templates).stream().filter(each -> each.name().equals(input.template())).findFirst();
    }

    /** The template of a machine that exists; a model must not take its absence for a clone that was not made. */
    private VmTemplate knownTemplate(CloneInput input) {
        return template(input).orElseThrow(() ->
                new PermanentFailure(Phrase.of("vm.template-gone", input.template(), input.name())));
    }

    private MachineSize size(CloneInput input) {
        if (input.hasSize()) {
            return Optional.ofNullable(properties.sizes().get(input.size())).orElseThrow(() -> new PermanentFailure(
                    Phrase.of("vm.unknown-size", input.size(), String.join(", ", properties.sizes().keySet()))));
        }
        if (input.cpus() == null || input.memoryMiB() == null) {
            throw new PermanentFailure(Phrase.of("vm.no-size"));
        }
        return new MachineSize(input.cpus(), input.memoryMiB());
    }

    private static Progress<Output> running(StepRun run, String taskId, Phrase note) {
        return Progress.running(TaskHandle.of(run, taskId), TaskEnds.AGAIN, note);
    }

    private static String note(CloneInput input) {
        return input.note() == null ? "" : input.note();
    }

    private static Phrase cloning(CloneInput input) {
        return Phrase.of("vm.cloning", input.template(), input.name());
    }

    record Output(@Describe(value = "The machine's id in vCenter", example = "vm-42") String vmId,
                  @Describe(value = "The machine's name in vCenter", example = "dev-jdoe") String vmName,
                  @Describe(value = "Whether guest customization configures the machine", example = "true") boolean customized,
                  @Describe(value = "Address that fresh clones of the template answer at; empty when none", example = "10.20.0.9")
                  @Nullable String firstBootAddress,
                  @Describe(value = "Name of the template", example = "debian-12") String template,
                  @Describe(value = "The guest's full name", example = "Debian GNU/Linux 12 (64-bit)") String guestOs,
                  @Describe(value = "Virtual processors", example = "2") int cpus,
                  @Describe(value = "Memory in MiB", example = "4096") int memoryMiB) {
    }
}
