package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where clones go, in the testbed's inventory: datacenter DC0, cluster DC0_C0, datastores LocalDS_0 and LocalDS_1. */
@RequiresPeer(Peer.VSPHERE)
class VspherePlacementIT {

    private static Vcsim vcsim;

    @BeforeAll
    static void start() {
        vcsim = Vcsim.start("-clone-duration", "10ms");
    }

    @AfterAll
    static void stop() {
        if (vcsim != null) {
            vcsim.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        ",,,,, vm",
        "DC0, developers,,,, developers",
        ", /developers/, DC0_C0, LocalDS_1,, developers",
        ",, Resources,,, vm",
        ",, DC0_C0/Resources, LocalDS_0, infrastructure, infrastructure"})
    void whatIsConfiguredOrFoundIsUsed(@Nullable String datacenter, @Nullable String folder, @Nullable String pool,
                                       @Nullable String datastore, @Nullable String below, String expected) {
        try (var vms = Vcsim.vms(vcsim.placed(datacenter, folder, pool, datastore))) {
            var spec = below(below);
            var task = vms.clone(spec);

            await().atMost(Duration.ofSeconds(10)).until(() -> vms.task(task) instanceof VmTask.Succeeded);

            assertThat(StreamSupport.stream(vcsim.machines().spliterator(), false))
                .filteredOn(each -> each.path("name").asText().equals(spec.name()))
                .singleElement().satisfies(each -> assertThat(each.path("folder").asText()).isEqualTo(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DC9,,,, DC9",
        ", no/such,,, no/such",
        ",, DC0_C9,, DC0_C9",
        ",, DC0_C9/Resources,, DC0_C9/Resources",
        ",,, LocalDS_9, LocalDS_9"})
    void whatIsConfiguredAndMissingIsNamed(@Nullable String datacenter, @Nullable String folder, @Nullable String pool,
                                           @Nullable String datastore, String named) {
        try (var vms = Vcsim.vms(vcsim.placed(datacenter, folder, pool, datastore))) {
            var fault = catchThrowableOfType(VmFault.class, () -> vms.clone(below(null)));

            assertThat(fault.kind()).isEqualTo(VmFault.Kind.NOT_FOUND);
            assertThat(fault.phrase().args()).contains(named);
        }
    }

    private static CloneSpec below(@Nullable String folder) {
        var spec = VsphereOutageIT.spec();
        return new CloneSpec(spec.effectKey(), spec.note(), spec.template(), spec.name(), 1, 512, folder, null, false);
    }
}
