package io.slipway.vm.step;

import static io.slipway.vm.step.Runs.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.simulation.SimulatedFault;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import io.slipway.vm.Principals;
import io.slipway.vm.simulated.SimulatedVcenter;
import io.slipway.vm.step.GrantVmRoleStep.Input;
import io.slipway.vm.step.GrantVmRoleStep.Output;
import org.junit.jupiter.api.Test;

class GrantVmRoleStepTest {

    private static final String VM = "vm-14";
    private static final String PRINCIPAL = "jdoe@vsphere.local";
    private static final Input INPUT = new Input(VM, "jdoe", null, null);

    private final SimulatedVcenter vcenter = new SimulatedVcenter();
    private final GrantVmRoleStep step = new GrantVmRoleStep(vcenter.vms(), new Principals() {

        @Override
        public String principalOf(String account) {
            return account + "@vsphere.local";
        }

        @Override
        public String defaultRole() {
            return "VirtualMachinePowerUser";
        }
    });

    @Test
    void thePersonGetsTheConfiguredRole() {
        assertThat(grant(INPUT)).isEqualTo(new Output(PRINCIPAL, "VirtualMachinePowerUser", null));

        assertThat(vcenter.vms().granted(VM, PRINCIPAL)).contains("VirtualMachinePowerUser");
    }

    @Test
    void theModelMayChooseAnotherRole() {
        assertThat(grant(new Input(VM, "jdoe", "ReadOnly", false)).role()).isEqualTo("ReadOnly");
    }

    @Test
    void anUnknownPrincipalIsForTheProcess() {
        assertRefused("UNKNOWN_PRINCIPAL", new Input(VM, "unknown-jdoe", null, null));
    }

    @Test
    void anUnknownRoleIsForTheProcess() {
        assertRefused("UNKNOWN_ROLE", new Input(VM, "jdoe", "Emperor", null));
    }

    @Test
    void aMachineThatDoesNotExistGoesToAPerson() {
        assertThatThrownBy(() -> grant(new Input("vm-999", "jdoe", null, null))).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void whatWasNotThereBeforeIsTakenBack() {
        var output = grant(INPUT);

        assertThat(step.undo(INPUT, output, first())).isEqualTo(Undo.undone());

        assertThat(vcenter.vms().granted(VM, PRINCIPAL)).isEmpty();
        assertThat(step.undo(INPUT, output, first())).isEqualTo(Undo.undone());
    }

    @Test
    void theFormerRoleIsGivenBack() {
        vcenter.vms().grant(VM, PRINCIPAL, "ReadOnly", true);
        var output = grant(INPUT);
        assertThat(output.formerRole()).isEqualTo("ReadOnly");

        step.undo(INPUT, output, first());

        assertThat(vcenter.vms().granted(VM, PRINCIPAL)).contains("ReadOnly");
    }

    @Test
    void aRoleThatWasThereBeforeStays() {
        vcenter.vms().grant(VM, PRINCIPAL, "VirtualMachinePowerUser", true);
        var output = grant(INPUT);

        step.undo(INPUT, output, first());

        assertThat(vcenter.vms().granted(VM, PRINCIPAL)).contains("VirtualMachinePowerUser");
    }

    @Test
    void aRoleThatSomebodyChangedSinceStays() {
        var output = grant(INPUT);
        vcenter.vms().grant(VM, PRINCIPAL, "Admin", true);

        step.undo(INPUT, output, first());

        assertThat(vcenter.vms().granted(VM, PRINCIPAL)).contains("Admin");
    }

    @Test
    void aLostReplyDoesNotMakeOurRoleTheFormerOne() {
        var handle = Runs.handle(step.start(INPUT, first()));
        vcenter.arm("grant", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> step.check(INPUT, handle, first())).isInstanceOf(TransientFailure.class);

        var output = Runs.finish(step, INPUT, Runs.second(), step.check(INPUT, handle, Runs.second()), vcenter::advance).output();

        assertThat(output.formerRole()).isNull();
    }

    @Test
    void aGrantThatWasBegunIsTakenBackByWhatWasThereBefore() {
        vcenter.vms().grant(VM, PRINCIPAL, "ReadOnly", true);
        var handle = Runs.handle(step.start(INPUT, first()));
        step.check(INPUT, handle, first());

        assertThat(step.abandon(INPUT, handle, first())).contains(Undo.undone());

        assertThat(vcenter.vms().granted(VM, PRINCIPAL)).contains("ReadOnly");
    }

    @Test
    void beforeTheFormerRoleIsKnownNothingIsTakenAway() {
        vcenter.vms().grant(VM, PRINCIPAL, "VirtualMachinePowerUser", true);

        assertThat(step.abandon(INPUT, null, first()).orElseThrow()).isInstanceOf(Undo.Undone.class);
        assertThat(step.undo(INPUT, null, first())).isEqualTo(Undo.undone());

        assertThat(vcenter.vms().granted(VM, PRINCIPAL)).contains("VirtualMachinePowerUser");
    }

    private Output grant(Input input) {
        return Runs.finish(step, input, first(), step.start(input, first()), vcenter::advance).output();
    }

    private void assertRefused(String code, Input input) {
        assertThatThrownBy(() -> grant(input)).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
