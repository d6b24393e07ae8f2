package io.slipway.vm.option;

import io.slipway.shared.OptionSource;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmProperties;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what forms need to know about machines. */
@Configuration(proxyBeanMethods = false)
class VmOptionConfiguration {

    @Bean
    OptionSource vmTemplates(VirtualMachines vms, ObjectProvider<Clock> clock) {
        return new TemplateOptions(vms, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    OptionSource machineSizes(VmProperties properties) {
        return new SizeOptions(properties);
    }
}
