package io.slipway.access;

import io.slipway.shared.Phrase;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The inside of a public key, see RFC 4253 section 6.6, RFC 5656, RFC 8709 and OpenSSH's PROTOCOL.u2f. */
final class KeyBlob {

    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST_RSA = 16384;

    private final ByteBuffer bytes;

    private KeyBlob(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    static Optional<Phrase> problem(String type, String base64) {
        try {
            return new KeyBlob(Base64.getDecoder().decode(base64)).problem(type);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return damaged();
        }
    }

    private Optional<Phrase> problem(String type) {
        var inner = text();
        if (!inner.equals(type)) {
            return inner.matches("[a-z0-9@.-]{1,64}") ? Optional.of(Phrase.of("access.key.mismatch", type, inner)) : damaged();
        }
        var problem = switch (type) {
            case "ssh-rsa" -> rsa();
            case "ssh-ed25519" -> problemUnless(field().length == 32);
            case "sk-ssh-ed25519@openssh.com" -> problemUnless(field().length == 32 && field().length > 0);
            case "sk-ecdsa-sha2-nistp256@openssh.com" -> problemUnless(isPointOn("nistp256") && field().length > 0);
            default -> problemUnless(isPointOn(type.substring("ecdsa-sha2-".length())));
        };
        return problem.isPresent() ? problem : problemUnless(!bytes.hasRemaining());
    }

    private Optional<Phrase> rsa() {
        var exponent = new BigInteger(field());
        var bits = new BigInteger(field()).bitLength();
        if (exponent.signum() <= 0 || !exponent.testBit(0) || bits > LONGEST_RSA) {
            return damaged();
        }
        return bits >= SHORTEST_RSA ? Optional.empty()
                : Optional.of(Phrase.of("access.key.rsa-short", String.valueOf(bits), String.valueOf(SHORTEST_RSA)));
    }

    /** An uncompressed point: 4 and two coordinates. */
    private boolean isPointOn(String curve) {
        if (!text().equals(curve)) {
            return false;
        }
        var bits = Integer.parseInt(curve.substring("nistp".length()));
        var point = field();
        return point.length == 1 + 2 * ((bits + 7) / 8) && point[0] == 4;
    }

    private String text() {
        return new String(field(), StandardCharsets.US_ASCII);
    }

    private byte[] field() {
        var length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        var field = new byte[length];
        bytes.get(field);
        return field;
    }

    private static Optional<Phrase> problemUnless(boolean right) {
        return right ? Optional.empty() : damaged();
    }

    private static Optional<Phrase> damaged() {
        return Optional.of(Phrase.of("access.key.damaged"));
    }
}
