package io.slipway.vm.option;

import io.slipway.shared.OptionSource;
import io.slipway.vm.VmProperties;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The configured machine sizes. */
@Component
class SizeOptions implements OptionSource {

    private static final int MIB_PER_GIB = 1024;

    private final VmProperties properties;

    SizeOptions(VmProperties properties) {
        this.properties = properties;
    }

    @Override
    public String key() {
        return "machineSizes";
    }

    @Override
    public List<Option> options() {
        return properties.sizes().entrySet().stream().map(size -> new Option(size.getKey(),
                size.getKey() + " · " + size.getValue().cpus() + " CPU · " + memory(size.getValue().memoryMiB()))).toList();
    }

    @Override
    public Optional<Option> known(String value) {
        return options().stream().filter(option -> option.value().equals(value)).findFirst();
    }

    private static String memory(int memoryMiB) {
        return memoryMiB % MIB_PER_GIB == 0 ? memoryMiB / MIB_PER_GIB + " GiB" : memoryMiB + " MiB";
    }
}
