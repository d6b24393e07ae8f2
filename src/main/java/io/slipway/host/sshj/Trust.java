package io.slipway.host.sshj;

import io.slipway.host.HostKey;
import java.util.List;

/**
 * Which keys a host may prove itself with.
 *
 * @param expected one of these; empty when the host was never seen, and then any that is not revoked
 * @param revoked  none of these
 */
record Trust(List<HostKey> expected, List<HostKey> revoked) {

    boolean accepts(HostKey key) {
        return !isRevoked(key) && (isFirstUse() || expected.stream().anyMatch(known -> known.base64().equals(key.base64())));
    }

    boolean isRevoked(HostKey key) {
        return revoked.stream().anyMatch(bad -> bad.base64().equals(key.base64()));
    }

    /** True when there is nothing to check the host against. */
    boolean isFirstUse() {
        return expected.isEmpty();
    }

    /** The types of the expected keys, e.g. {@code ssh-ed25519}. */
    List<String> keyTypes() {
        return expected.stream().map(HostKey::algorithm).distinct().toList();
    }
}
