package io.slipway.vm.vsphere;

import com.vmware.vim25.CustomizationAdapterMapping;
import com.vmware.vim25.CustomizationDhcpIpGenerator;
import com.vmware.vim25.CustomizationFixedIp;
import com.vmware.vim25.CustomizationFixedName;
import com.vmware.vim25.CustomizationGlobalIPSettings;
import com.vmware.vim25.CustomizationIPSettings;
import com.vmware.vim25.CustomizationLinuxPrep;
import com.vmware.vim25.CustomizationSpec;
import com.vmware.vim25.VirtualMachineCloneSpec;
import com.vmware.vim25.VirtualMachineConfigSpec;
import com.vmware.vim25.VirtualMachineRelocateSpec;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.vm.VirtualMachines.CloneSpec;
import org.jspecify.annotations.Nullable;

/** Says in the vendor's terms what to clone. */
final class Clones {

    private Clones() {
    }

    /**
     * @param adapters    how many network adapters the template has: vCenter wants a setting for each
     * @param guestDomain the DNS domain of a customized guest
     */
    static VirtualMachineCloneSpec spec(CloneSpec wanted, Placement.Target target, int adapters, String guestDomain) {
        var location = new VirtualMachineRelocateSpec();
        location.setPool(target.pool());
        location.setDatastore(target.datastore());
        var config = new VirtualMachineConfigSpec();
        config.setNumCPUs(wanted.cpus());
        config.setMemoryMB((long) wanted.memoryMiB());
        config.setAnnotation(Annotation.of(wanted.note(), wanted.effectKey()));
        var spec = new VirtualMachineCloneSpec();
        spec.setLocation(location);
        spec.setConfig(config);
        spec.setTemplate(false);
        spec.setPowerOn(wanted.powerOn());
        spec.setCustomization(customization(wanted.network(), adapters, guestDomain));
        return spec;
    }

    private static @Nullable CustomizationSpec customization(@Nullable GuestNetwork network, int adapters, String domain) {
        if (network == null) {
            return null;
        }
        var dns = network.dns().stream().map(Ipv4::toString).toArray(String[]::new);
        var global = new CustomizationGlobalIPSettings();
        global.setDnsServerList(dns);
        global.setDnsSuffixList(new String[] {domain});
        var settings = new CustomizationAdapterMapping[adapters];
        for (var i = 0; i < adapters; i++) {
            settings[i] = new CustomizationAdapterMapping();
            settings[i].setAdapter(i == 0 ? fixed(network, dns, domain) : dhcp());
        }
        var spec = new CustomizationSpec();
        spec.setIdentity(linux(network, domain));
        spec.setGlobalIPSettings(global);
        spec.setNicSettingMap(settings);
        return spec;
    }

    private static CustomizationLinuxPrep linux(GuestNetwork network, String domain) {
        var name = new CustomizationFixedName();
        name.setName(network.hostName());
        var linux = new CustomizationLinuxPrep();
        linux.setHostName(name);
        linux.setDomain(domain);
        linux.setHwClockUTC(true);
        return linux;
    }

    private static CustomizationIPSettings fixed(GuestNetwork network, String[] dns, String domain) {
        var ip = new CustomizationFixedIp();
        ip.setIpAddress(network.address().toString());
        var settings = new CustomizationIPSettings();
        settings.setIp(ip);
        settings.setSubnetMask(network.network().mask().toString());
        settings.setGateway(new String[] {network.gateway().toString()});
        settings.setDnsServerList(dns);
        settings.setDnsDomain(domain);
        return settings;
    }

    private static CustomizationIPSettings dhcp() {
        var settings = new CustomizationIPSettings();
        settings.setIp(new CustomizationDhcpIpGenerator());
        return settings;
    }
}
