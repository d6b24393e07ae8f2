package io.slipway.vm.vsphere;

import io.slipway.vm.Principals;
import io.slipway.vm.VirtualMachines;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The real vCenter, once {@code slipway.vsphere.url} says where it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("slipway.vsphere.url")
@EnableConfigurationProperties(VsphereProperties.class)
class VsphereConfiguration {

    @Bean(destroyMethod = "close")
    VirtualMachines vsphereVirtualMachines(VsphereProperties properties) {
        return new VsphereVirtualMachines(properties, InstantSource.system());
    }

    @Bean
    Principals vspherePrincipals(VsphereProperties properties) {
        return new VspherePrincipals(properties);
    }
}
