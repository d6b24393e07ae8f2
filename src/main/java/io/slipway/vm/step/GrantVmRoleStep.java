package io.slipway.vm.step;

import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import io.slipway.vm.Principals;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFailures;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a person a vCenter role on a machine. The role that the person had before is read first and kept as the handle, because
 * nobody could tell it from ours any more once a grant whose answer got lost is repeated.
 */
@Component
@StepContract(id = "vm.grant-role", title = "Grant vCenter role", system = "vcenter",
        description = "Gives a person a vCenter role on a virtual machine. The vCenter principal is made from the account's name "
                + "by the configured pattern.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        errors = {@BusinessError(code = "UNKNOWN_PRINCIPAL", meaning = "vCenter does not know the person."),
            @BusinessError(code = "UNKNOWN_ROLE", meaning = "vCenter has no role of that name.")})
class GrantVmRoleStep implements Step<GrantVmRoleStep.Input, GrantVmRoleStep.Output> {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final String FORMER = "former:";

    private final VirtualMachines vms;
    private final Principals principals;
    private final VmFailures failures = VmFailures.of(GrantVmRoleStep.class);

    GrantVmRoleStep(VirtualMachines vms, Principals principals) {
        this.vms = vms;
        this.principals = principals;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var principal = principals.principalOf(input.accountName());
        var former = failures.ask(() -> vms.granted(input.vmId(), principal));
        return Progress.running(FORMER + former.orElse(""), AT_ONCE, Phrase.of("vm.granting", role(input), principal));
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        var principal = principals.principalOf(input.accountName());
        var role = role(input);
        failures.tell(() -> vms.grant(input.vmId(), principal, role, input.propagated()));
        return Progress.done(output(input, handle), new ExternalThing(input.vmId(), principal + ": " + role));
    }

    /** Before the former role is known nothing was granted. */
    @Override
    public Optional<Undo> abandon(Input input, @Nullable String handle, StepRun run) {
        return Optional.of(handle == null ? Undo.undone(Phrase.of("vm.nothing-granted"))
                : undo(input, output(input, handle), run));
    }

    /** A role that somebody else has changed since is not ours to take. */
    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        // Nothing was granted before the former role was recorded as the handle.
        return output == null ? Undo.undone() : takeBack(input, output);
    }

    private Undo takeBack(Input input, Output output) {
        var principal = output.principal();
        var former = output.formerRole();
        var current = failures.ask(() -> vms.granted(input.vmId(), principal)).orElse(null);
        if (output.role().equals(former) || current == null && former == null) {
            return Undo.undone();
        }
        if (!output.role().equals(current)) {
            return Undo.undone(Phrase.of("vm.role-changed-since", principal, current == null ? "–" : current));
        }
        failures.tell(() -> restore(input, principal, former));
        return Undo.undone();
    }

    private Output output(Input input, String handle) {
        var former = handle.substring(FORMER.length());
        return new Output(principals.principalOf(input.accountName()), role(input), former.isEmpty() ? null : former);
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("vm.plan-grant", role(input), principals.principalOf(input.accountName()), input.vmId()));
    }

    private void restore(Input input, String principal, @Nullable String former) {
        if (former == null) {
            vms.revoke(input.vmId(), principal);
        } else {
            vms.grant(input.vmId(), principal, former, input.propagated());
        }
    }

    private String role(Input input) {
        return input.role() == null || input.role().isBlank() ? principals.defaultRole() : input.role();
    }

    record Input(@NotBlank @Describe(value = "The machine's id in vCenter", example = "vm-42") String vmId,
                 @NotBlank @Describe(value = "The person's account name", example = "jdoe") String accountName,
                 @Describe(value = "Name of the vCenter role; empty for the configured one", example = "VirtualMachinePowerUser")
                 @Nullable String role,
                 @Describe(value = "Whether the role holds for what is below the machine, too; true when empty", example = "true")
                 @Nullable Boolean propagate) {

        boolean propagated() {
            return propagate == null || propagate;
        }
    }

    record Output(@Describe(value = "The vCenter principal that got the role", example = "jdoe@vsphere.local") String principal,
                  @Describe(value = "The role", example = "VirtualMachinePowerUser") String role,
                  @Describe(value = "The role that the principal had before; empty when none", example = "ReadOnly")
                  @Nullable String formerRole) {
    }
}
