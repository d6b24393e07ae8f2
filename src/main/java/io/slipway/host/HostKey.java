package io.slipway.host;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The public key a host proves itself with.
 *
 * @param algorithm   e.g. {@code ssh-ed25519}
 * @param base64      the key blob
 * @param fingerprint {@code SHA256:…} as {@code ssh-keygen -l} prints it
 */
public record HostKey(String algorithm, String base64, String fingerprint) {

    /** @throws IllegalArgumentException unless the second argument is base64 */
    public static HostKey of(String algorithm, String base64) {
        return new HostKey(algorithm, base64, fingerprint(Base64.getDecoder().decode(base64)));
    }

    /**
     * Reads one line of a {@code .pub} file: algorithm, key and an optional comment.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static HostKey parse(String line) {
        var fields = line.trim().split("\\s+", 3);
        if (fields.length < 2) {
            throw new IllegalArgumentException("not a public key: " + line);
        }
        return of(fields[0], fields[1]);
    }

    private static String fingerprint(byte[] blob) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
