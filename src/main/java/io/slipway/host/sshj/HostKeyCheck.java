package io.slipway.host.sshj;

import io.slipway.host.HostKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;

/** Compares the key of a host with what is trusted, and remembers which one it was. */
class HostKeyCheck implements HostKeyVerifier {

    private final Trust trust;
    private volatile @Nullable HostKey seen;

    HostKeyCheck(Trust trust) {
        this.trust = trust;
    }

    @Override
    public boolean verify(String hostname, int port, PublicKey key) {
        var blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        var host = HostKey.of(KeyType.fromKey(key).toString(), Base64.getEncoder().encodeToString(blob));
        seen = host;
        return trust.accepts(host);
    }

    /** The key that the host showed, or null when it got not that far. */
    @Nullable HostKey seen() {
        return seen;
    }

    /**
     * What to negotiate if the host can. One with several keys would otherwise show a key that nobody knows; one that has lost
     * the known type of key shows what it has, and is refused for it.
     */
    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        return Algorithms.signaturesOf(trust.keyTypes());
    }
}
