package io.slipway.vm;

import jakarta.validation.Valid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What people may choose for their machines.
 *
 * @param sizes the machine sizes by name, in the order to offer them; replaces small, medium and large
 */
@Validated
@ConfigurationProperties("slipway.vm")
public record VmProperties(Map<String, @Valid MachineSize> sizes) {

    public VmProperties(@Nullable Map<String, @Valid MachineSize> sizes) {
        this.sizes = Collections.unmodifiableMap(sizes == null || sizes.isEmpty() ? usual() : sizes);
    }

    private static Map<String, MachineSize> usual() {
        var sizes = new LinkedHashMap<String, MachineSize>();
        sizes.put("small", new MachineSize(2, 4096));
        sizes.put("medium", new MachineSize(4, 8192));
        sizes.put("large", new MachineSize(8, 16384));
        return sizes;
    }
}
