package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostKey;
import java.util.List;

/** The keys that the portal itself recorded for addresses. */
interface PinnedKeys {

    /** Normally one key; two while a host changes from the old to the new one; empty for an address without a pin. */
    List<HostKey> of(HostAddress address);

    /** Accepts this key as well. */
    void add(HostAddress address, HostKey key, String effectKey);

    /** Accepts this key and no other. */
    void replace(HostAddress address, HostKey key, String effectKey);

    /** Accepts none of them any more. */
    void forget(HostAddress address);

    /** Accepts none of those any more that came with the effect. */
    void forget(HostAddress address, String effectKey);
}
