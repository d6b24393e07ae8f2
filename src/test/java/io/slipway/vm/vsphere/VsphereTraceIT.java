package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VirtualMachines.CloneTrace;
import io.slipway.vm.VmTask;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Traces while clones of the same template are under way, where the machine can be seen from the clone's beginning. */
@RequiresPeer(Peer.VSPHERE)
class VsphereTraceIT {

    private static Vcsim vcsim;
    private static VsphereVirtualMachines vms;
    private static VsphereVirtualMachines otherNode;

    @BeforeAll
    static void start() {
        vcsim = Vcsim.start("-clone-duration", "1500ms", "-visible", "start");
        vms = vcsim.vms();
        otherNode = vcsim.vms();
    }

    @AfterAll
    static void stop() {
        if (vms != null) {
            vms.close();
            otherNode.close();
            vcsim.close();
        }
    }

    @AfterEach
    void reset() {
        vcsim.reset();
    }

    @Test
    void ourOwnRunningCloneIsNamed() {
        var spec = VsphereOutageIT.spec();
        var task = vms.clone(spec);

        assertThat(vms.trace(spec)).isEqualTo(new CloneTrace.Cloning(task));
    }

    @Test
    void aCloneForAnotherRequestIsNotWaitedFor() {
        vms.clone(VsphereOutageIT.spec());

        assertThat(vms.trace(VsphereOutageIT.spec())).isEqualTo(new CloneTrace.Nothing());
    }

    @Test
    void aRunningCloneOfUnknownPurposeIsWaitedForButNotAdopted() {
        var task = otherNode.clone(VsphereOutageIT.spec());
        var lost = VsphereOutageIT.spec();

        assertThat(vms.trace(lost)).isEqualTo(new CloneTrace.Cloning(null));

        await().atMost(Duration.ofSeconds(10)).until(() -> vms.task(task) instanceof VmTask.Succeeded);
        assertThat(vms.trace(lost)).isEqualTo(new CloneTrace.Nothing());
    }

    @Test
    void aMachineThatCanBeSeenIsNotTakenForDoneWhileItIsCloned() {
        var spec = VsphereOutageIT.spec();
        otherNode.clone(spec);
        await().atMost(Duration.ofSeconds(5)).until(() -> vms.list().stream().anyMatch(vm -> vm.name().equals(spec.name())));

        assertThat(vms.trace(spec)).isEqualTo(new CloneTrace.Cloning(null));

        var end = await().atMost(Duration.ofSeconds(10)).until(() -> vms.trace(spec), CloneTrace.Machine.class::isInstance);
        assertThat(((CloneTrace.Machine) end).vm().effectKey()).isEqualTo(spec.effectKey());
    }

    @Test
    void aMachineThatRunsIsDoneWhateverElseIsCloned() {
        var small = VsphereOutageIT.spec();
        var spec = new CloneSpec(small.effectKey(), small.note(), small.template(), small.name(), 1, 512, null, null, true);
        var task = vms.clone(spec);
        await().atMost(Duration.ofSeconds(10)).until(() -> vms.task(task) instanceof VmTask.Succeeded);
        vms.clone(VsphereOutageIT.spec());

        var trace = otherNode.trace(spec);

        assertThat(trace).isInstanceOf(CloneTrace.Machine.class);
        assertThat(((CloneTrace.Machine) trace).vm().powerState()).isEqualTo(PowerState.ON);
    }

    @Test
    void aFinishedCloneIsFoundInTheServersMemoryWhenItIsNotWhereItShouldBe() {
        var spec = VsphereOutageIT.spec();
        var task = otherNode.clone(spec);
        await().atMost(Duration.ofSeconds(10)).until(() -> vms.task(task) instanceof VmTask.Succeeded);

        var elsewhere = new CloneSpec(spec.effectKey(), spec.note(), spec.template(), "renamed", 1, 512, null, null, false);

        assertThat(vms.trace(elsewhere)).isInstanceOf(CloneTrace.Machine.class);
    }
}
