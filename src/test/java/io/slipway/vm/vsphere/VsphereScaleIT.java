package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VmTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of the size that real data centres have. */
@RequiresPeer(Peer.VSPHERE)
class VsphereScaleIT {

    @ParameterizedTest
    @ValueSource(ints = {1000, 5000})
    void everyMachineIsListedOnceAndWhole(int machines) {
        try (var vcsim = Vcsim.start("-vms", String.valueOf(machines)); var vms = vcsim.vms()) {
            var list = vms.list();

            assertThat(list).hasSize(machines + 1).doesNotHaveDuplicates();
            assertThat(list).extracting(VirtualMachine::id).doesNotHaveDuplicates();
            assertThat(list).allSatisfy(vm -> {
                assertThat(vm.name()).isNotBlank();
                assertThat(vm.guestOs()).isNotBlank();
                assertThat(vm.cpus()).isPositive();
                assertThat(vm.memoryMiB()).isPositive();
                assertThat(vm.ip()).isNotNull();
            });
            assertThat(vms.templates()).extracting(VmTemplate::name).containsExactly("debian-12-plain", "debian-12-tools");
            // One view and one page for each bulk read, however many machines there are.
            assertThat(vcsim.calls("RetrievePropertiesEx") + vcsim.calls("ContinueRetrievePropertiesEx")).isLessThan(12);
        }
    }
}
