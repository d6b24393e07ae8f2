package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostKey;

/** Decides which keys an address may have: the pinned ones, else those of the known-hosts file. */
class HostTrust {

    private final PinnedKeys pinned;
    private final KnownHosts known;

    HostTrust(PinnedKeys pinned, KnownHosts known) {
        this.pinned = pinned;
        this.known = known;
    }

    /** @throws HostFault {@link HostFault.Kind#UNKNOWN_HOST} when there is nothing to check the host against */
    Trust ofKnown(HostAddress host) {
        var trust = atFirstSight(host);
        if (trust.isFirstUse()) {
            throw Faults.unknown(host);
        }
        return trust;
    }

    /**
     * The same, but a host that nothing is known of may have any key. A clone first answers with the keys of its template, which
     * nobody need have told the portal. To check even this first contact, give the known-hosts file a line with the template's
     * key for the pool's addresses, with wildcards if need be.
     */
    Trust atFirstSight(HostAddress host) {
        var pins = pinned.of(host);
        return new Trust(pins.isEmpty() ? known.of(host) : pins, known.revoked(host));
    }

    /** From now on the address has this key only. */
    void pin(HostAddress host, HostKey key, String effectKey) {
        pinned.replace(host, key, effectKey);
    }

    /** From now on the address may have this key, too. */
    void alsoPin(HostAddress host, HostKey key, String effectKey) {
        pinned.add(host, key, effectKey);
    }

    void forget(HostAddress host) {
        pinned.forget(host);
    }

    void forget(HostAddress host, String effectKey) {
        pinned.forget(host, effectKey);
    }
}
