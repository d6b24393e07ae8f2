package io.slipway.vm.step;

import static io.slipway.vm.step.Runs.first;
import static io.slipway.vm.step.Runs.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.simulation.SimulatedFault;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.TransientFailure;
import io.slipway.vm.MachineSize;
import io.slipway.vm.NameTaken;
import io.slipway.vm.PowerState;
import io.slipway.vm.step.CloneVmStep.Output;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloneVmStepTest extends CloneTrial {

    @Test
    void aTemplateWithToolsIsConfiguredAndStarted() {
        var done = finish(step.start(input, first()));

        assertThat(done.output()).isEqualTo(new Output(done.output().vmId(), "dev-jdoe", true, null, "debian-12",
                "Debian GNU/Linux 12 (64-bit)", 4, 8192));
        assertThat(done.external()).isNotNull().satisfies(thing -> assertThat(thing.label()).isEqualTo("dev-jdoe"));
        vcenter.advance(Duration.ofSeconds(3));
        assertThat(machine().powerState()).isEqualTo(PowerState.ON);
        assertThat(machine().ip()).isEqualTo("192.0.2.50");
        assertThat(machine().effectKey()).isEqualTo("key-1");
    }

    @Test
    void aTemplateWithoutToolsStaysOffAndSaysWhereItWillAnswer() {
        var minimal = input("debian-12-minimal", "dev-jdoe", "small");

        var output = Runs.finish(step, minimal, first(), step.start(minimal, first()), vcenter::advance).output();

        assertThat(output.customized()).isFalse();
        assertThat(output.firstBootAddress()).isEqualTo("192.0.2.10");
        assertThat(machine().powerState()).isEqualTo(PowerState.OFF);
    }

    @Test
    void whileItRunsItSaysHowFarItIs() {
        var begun = (Progress.Running<Output>) step.start(input, first());
        vcenter.advance(Duration.ofSeconds(2));

        var running = (Progress.Running<Output>) step.check(input, begun.handle(), first());

        assertThat(running.percent()).isEqualTo(25);
        assertThat(running.handle()).isEqualTo(begun.handle());
        assertThat(running.again()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void processorsAndMemoryMayBeGivenInsteadOfASize() {
        var own = new CloneInput("debian-12", "dev-jdoe", "", 3, 3072, "", "dev-jdoe", "192.0.2.50", "192.0.2.0/24",
                "192.0.2.1", "", null);

        var output = Runs.finish(step, own, first(), step.start(own, first()), vcenter::advance).output();

        assertThat(new MachineSize(output.cpus(), output.memoryMiB())).isEqualTo(new MachineSize(3, 3072));
    }

    @Test
    void anUnknownTemplateIsForTheProcess() {
        assertRefused("TEMPLATE_NOT_FOUND", input("windows-3.11", "dev-jdoe", "small"));
    }

    @Test
    void aTakenNameIsForTheProcess() {
        assertRefused("NAME_TAKEN", input("debian-12", "example-mail", "small"));
        assertThat(events).containsExactly(new NameTaken("example-mail"));
    }

    @Test
    void missingResourcesAreForTheProcess() {
        vcenter.arm("clone", SimulatedFault.Kind.NO_RESOURCES);

        assertRefused("NO_RESOURCES", input);
    }

    @Test
    void wrongCredentialsGoToAPerson() {
        vcenter.arm("templates", SimulatedFault.Kind.BAD_CREDENTIALS);

        assertThatThrownBy(() -> step.start(input, first())).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void anUnknownSizeNamesThoseThereAre() {
        assertThatThrownBy(() -> step.start(input("debian-12", "dev-jdoe", "gigantic"), first()))
                .isInstanceOfSatisfying(PermanentFailure.class,
                        failure -> assertThat(failure.phrase().args()).containsExactly("gigantic", "small, medium, large"));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.500, 192.0.2.0/24, 192.0.2.1, '', address", "192.0.2.50, 192.0.2.0, 192.0.2.1, '', network",
        "192.0.2.50, 192.0.2.0/24, gateway, '', gateway", "192.0.2.50, 192.0.2.0/24, 192.0.2.1, '192.0.2.2,dns', dns"})
    void anUnusableAddressIsNamed(String address, String network, String gateway, String dns, String wrong) {
        var odd = new CloneInput("debian-12", "dev-jdoe", "small", null, null, null, "dev-jdoe", address, network,
                gateway, dns, null);

        assertThatThrownBy(() -> step.start(odd, first())).isInstanceOfSatisfying(PermanentFailure.class,
                failure -> assertThat(failure.phrase().args()).contains(wrong));
        assertThat(named()).isEmpty();
    }

    @Test
    void aLostReplyIsLookedForAndEndsWithOneMachine() {
        vcenter.arm("clone", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> step.start(input, first())).isInstanceOf(TransientFailure.class);

        assertThat(step.find(input, second())).isInstanceOf(Lookup.Unclear.class);
        vcenter.advance(Duration.ofSeconds(8));
        var found = (Lookup.Found<Output>) step.find(input, second());

        assertThat(((Progress.Done<Output>) found.progress()).output().vmId()).isEqualTo(machine().id());
        assertThat(named()).hasSize(1);
    }

    @Test
    void whatNeverReachedTheSystemIsAbsent() {
        vcenter.arm("clone", SimulatedFault.Kind.UNREACHABLE);
        assertThatThrownBy(() -> step.start(input, first())).isInstanceOf(TransientFailure.class);

        assertThat(step.find(input, second())).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void somebodyElsesMachineOfThatNameIsNotOurs() {
        clonedBySomebodyElse();

        assertThat(step.find(input, second())).isInstanceOf(Lookup.Absent.class);
        assertRefused("NAME_TAKEN", input);
    }

    @Test
    void aForgottenTaskIsNoLoss() {
        var handle = Runs.handle(step.start(input, first()));
        vcenter.advance(Duration.ofHours(1));

        var done = (Progress.Done<Output>) step.check(input, handle, first());

        assertThat(done.output().vmId()).isEqualTo(machine().id());
    }

    @Test
    void aCloneThatVanishedIsMadeAgain() {
        var handle = Runs.handle(step.start(input, first()));
        vcenter.advance(Duration.ofHours(1));
        remove(machine());

        finish(step.check(input, handle, first()));

        assertThat(named()).hasSize(1);
    }

    @Test
    void thePlanSaysWhatWouldBeMade() {
        assertThat(step.plan(input)).singleElement()
                .satisfies(phrase -> assertThat(phrase.args()).hasToString("[debian-12, dev-jdoe, 4, 8192]"));
    }

    private void assertRefused(String code, CloneInput refused) {
        assertThatThrownBy(() -> step.start(refused, first())).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
