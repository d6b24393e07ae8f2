package io.slipway.host.simulated;

import io.slipway.host.HostKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Host keys in the right form that nobody has the private half of. */
final class SimulatedKeys {

    /** What every clone answers with before it has keys of its own. */
    static final HostKey TEMPLATE = key(new byte[32]);

    private static final SecureRandom RANDOM = new SecureRandom();

    private SimulatedKeys() {
    }

    static HostKey fresh() {
        var point = new byte[32];
        RANDOM.nextBytes(point);
        return key(point);
    }

    private static HostKey key(byte[] point) {
        var type = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
        var blob = ByteBuffer.allocate(8 + type.length + point.length)
                .putInt(type.length).put(type).putInt(point.length).put(point);
        return HostKey.of("ssh-ed25519", Base64.getEncoder().encodeToString(blob.array()));
    }
}
