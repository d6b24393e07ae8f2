package io.slipway.vm.step;

import static io.slipway.vm.step.Runs.first;

import io.slipway.step.Progress;
import io.slipway.vm.PowerAction;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VmProperties;
import io.slipway.vm.simulated.SimulatedVcenter;
import io.slipway.vm.step.CloneVmStep.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A clone in a simulated vCenter whose time the test moves on. */
abstract class CloneTrial {

    final SimulatedVcenter vcenter = new SimulatedVcenter();
    final List<Object> events = new ArrayList<>();
    final CloneVmStep step = new CloneVmStep(vcenter.vms(), new VmProperties(null), events::add);
    final CloneInput input = input("debian-12", "dev-jdoe", "medium");

    void remove(VirtualMachine vm) {
        vcenter.vms().power(vm.id(), PowerAction.OFF);
        vcenter.advance(Duration.ofSeconds(5));
        vcenter.vms().destroy(vm.id());
        vcenter.advance(Duration.ofSeconds(5));
    }

    Progress.Done<Output> finish(Progress<Output> begun) {
        return Runs.finish(step, input, first(), begun, vcenter::advance);
    }

    Output clonedBySomebodyElse() {
        var other = Runs.of("another-key", 1);
        return Runs.finish(step, input, other, step.start(input, other), vcenter::advance).output();
    }

    List<VirtualMachine> named() {
        return vcenter.vms().list().stream().filter(vm -> vm.name().equals("dev-jdoe")).toList();
    }

    VirtualMachine machine() {
        return Optional.of(named()).filter(found -> found.size() == 1).orElseThrow().get(0);
    }

    static CloneInput input(String template, String name, String size) {
        return new CloneInput(template, name, size, null, null, null, "dev-jdoe", "192.0.2.50", "192.0.2.0/24", "192.0.2.1",
                "192.0.2.2, 192.0.2.3", "Developer machine of J. Doe");
    }
}
