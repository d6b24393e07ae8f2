package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import com.vmware.vim25.CustomizationDhcpIpGenerator;
import com.vmware.vim25.CustomizationFixedIp;
import com.vmware.vim25.CustomizationLinuxPrep;
import com.vmware.vim25.ws.Argument;
import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.vm.VirtualMachines.CloneSpec;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClonesTest {

    private static final Placement.Target TARGET =
        new Placement.Target(References.of("ResourcePool", "resgroup-8"), References.of("Datastore", "datastore-11"));
    private static final GuestNetwork NETWORK = new GuestNetwork("dev-jdoe", Ipv4.of("192.0.2.20"), Cidr.of("192.0.2.0/26"),
        Ipv4.of("192.0.2.1"), List.of(Ipv4.of("192.0.2.53"), Ipv4.of("192.0.2.54")));

    @Test
    void theFirstAdapterGetsTheAddressAndTheOthersAskForOne() {
        var customization = Clones.spec(spec(NETWORK), TARGET, 3, "example.org").getCustomization();

        assertThat(customization.getNicSettingMap()).hasSize(3);
        var first = customization.getNicSettingMap()[0].getAdapter();
        assertThat(((CustomizationFixedIp) first.getIp()).getIpAddress()).isEqualTo("192.0.2.20");
        assertThat(first.getSubnetMask()).isEqualTo("255.255.255.192");
        assertThat(first.getGateway()).containsExactly("192.0.2.1");
        assertThat(customization.getNicSettingMap()[1].getAdapter().getIp()).isInstanceOf(CustomizationDhcpIpGenerator.class);
        assertThat(customization.getGlobalIPSettings().getDnsServerList()).containsExactly("192.0.2.53", "192.0.2.54");
        assertThat(((CustomizationLinuxPrep) customization.getIdentity()).getDomain()).isEqualTo("example.org");
    }

    @Test
    void withoutANetworkNothingIsCustomized() {
        var spec = Clones.spec(spec(null), TARGET, 1, "example.org");

        assertThat(spec.getCustomization()).isNull();
        assertThat(spec.isPowerOn()).isFalse();
        assertThat(spec.isTemplate()).isFalse();
        assertThat(spec.getConfig().getNumCPUs()).isEqualTo(2);
        assertThat(spec.getConfig().getMemoryMB()).isEqualTo(4096L);
    }

    @Test
    void theMessageSaysNothingThatWasNotAskedFor() throws MalformedURLException {
        var address = URI.create("https://vc.example.org/sdk");
        var client = new VimClient("vCenter", address, HttpClient.newHttpClient(), Duration.ofSeconds(1));
        var spec = Clones.spec(spec(null), TARGET, 1, "example.org");

        var message = client.marshall("CloneVM_Task", new Argument[] {new Argument("spec", "VirtualMachineCloneSpec", spec)});

        assertThat(message).contains("<CloneVM_Task xmlns=\"urn:vim25\">", "a &lt;note&gt; &amp; more").doesNotContain("npiv");
    }

    private static CloneSpec spec(@Nullable GuestNetwork network) {
        return new CloneSpec("key", "a <note> & more", "debian", "dev-jdoe", 2, 4096, null, network, false);
    }
}
