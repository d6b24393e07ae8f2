package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VirtualMachinesContract;
import io.slipway.vm.VmFault;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract against VMware's simulator, and what only a vCenter has. */
@RequiresPeer(Peer.VSPHERE)
class VsphereVirtualMachinesIT extends VirtualMachinesContract {

    private static Vcsim vcsim;
    private static VsphereVirtualMachines vms;

    @BeforeAll
    static void start() {
        vcsim = Vcsim.start("-clone-duration", "300ms");
        vms = vcsim.vms();
    }

    @AfterAll
    static void stop() {
        if (vms != null) {
            vms.close();
            vcsim.close();
        }
    }

    @Override
    protected VirtualMachines vms() {
        return vms;
    }

    @Override
    protected String templateWithTools() {
        return "debian-12-tools";
    }

    @Override
    protected String templateWithoutTools() {
        return "debian-12-plain";
    }

    @Override
    protected String knownPrincipal() {
        return "jdoe@vsphere.local";
    }

    @Override
    protected String knownRole() {
        return "VirtualMachinePowerUser";
    }

    @Override
    protected String unknownPrincipal() {
        return "jdoe@elsewhere.example.org";
    }

    @Test
    void itSaysWhichVcenterItIs() {
        assertThat(vms.name()).isEqualTo("vCenter 127.0.0.1");
        assertThat(vms.simulated()).isFalse();
    }

    @Test
    void aPrincipalIsTheSameInBothSpellings() {
        var vm = cloned(spec(templateWithTools()));

        vms.grant(vm.id(), "VSPHERE.LOCAL\\jdoe", knownRole(), true);

        assertThat(vms.granted(vm.id(), "JDoe@vsphere.local")).contains(knownRole());
        vms.revoke(vm.id(), "jdoe@VSPHERE.LOCAL");
        assertThat(vms.granted(vm.id(), "VSPHERE.LOCAL\\jdoe")).isEmpty();
    }

    @Test
    void aCloneGoesToTheConfiguredFolderWithItsNoteAndNetwork() {
        var vm = cloned(customized(spec(templateWithTools())));

        var seen = StreamSupport.stream(vcsim.machines().spliterator(), false)
            .filter(each -> each.path("id").asText().equals(vm.id())).findFirst().orElseThrow();
        assertThat(seen.path("folder").asText()).isEqualTo("developers");
        assertThat(seen.path("annotation").asText())
            .isEqualTo("Made by a test & <nobody> else\nslipway-effect: " + vm.effectKey());
        assertThat(seen.path("hostName").asText()).isEqualTo(vm.name());
    }

    @Test
    void whatTheTaskFailedWithIsKnownByItsType() {
        assertThat(taskFault("NoDiskSpace")).isEqualTo(VmFault.Kind.NO_SPACE);
        assertThat(taskFault("InsufficientMemoryResourcesFault")).isEqualTo(VmFault.Kind.NO_RESOURCES);
        assertThat(taskFault("InsufficientStorageSpace")).isEqualTo(VmFault.Kind.NO_SPACE);
        assertThat(taskFault("NicSettingMismatch")).isEqualTo(VmFault.Kind.NOT_CUSTOMIZABLE);
        assertThat(taskFault("TaskInProgress")).isEqualTo(VmFault.Kind.WRONG_STATE);
        assertThat(taskFault("FileLocked")).isEqualTo(VmFault.Kind.OTHER);
    }

    @Test
    void aTaskThatTheVcenterDoesNotAbortGoesOn() {
        vcsim.order("{\"method\":\"CancelTask\",\"kind\":\"soap\",\"fault\":\"NotSupported\"}");
        var task = vms.clone(spec(templateWithTools()));

        assertThat(vms.cancel(task)).isFalse();
        assertThat(vms.find(finish(task))).isPresent();
        vcsim.order("{\"method\":\"CancelTask\",\"kind\":\"drop-before\"}");
        assertThat(fault(() -> vms.cancel(task)).kind()).isEqualTo(VmFault.Kind.UNREACHABLE);
    }

    private VmFault.Kind taskFault(String type) {
        vcsim.order("{\"method\":\"CloneVM_Task\",\"kind\":\"task\",\"fault\":\"" + type + "\"}");
        return fault(() -> finish(vms.clone(spec(templateWithTools())))).kind();
    }
}
