package io.slipway.vm;

import io.slipway.shared.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * A machine marked as template.
 *
 * @param id               the system's id
 * @param name             its name
 * @param guestOs          the guest's full name, e.g. {@code Debian GNU/Linux 12 (64-bit)}; may be empty
 * @param tools            whether VMware Tools are in the guest, so that guest customization can configure a clone
 * @param firstBootAddress the address that every fresh clone first answers on, or null when unknown
 */
public record VmTemplate(String id, String name, String guestOs, boolean tools, @Nullable Ipv4 firstBootAddress) {

    /**
     * Whether clones are configured by guest customization. Without a sign of tools and without a first-boot address the system
     * decides: it knows its guests best, and refuses what it cannot customize.
     */
    public boolean customized() {
        return tools || firstBootAddress == null;
    }
}
