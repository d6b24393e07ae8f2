package io.slipway.host;

/**
 * The public key a host proves itself with.
 *
 * @param algorithm   e.g. {@code ssh-ed25519}
 * @param base64      the key blob
 * @param fingerprint {@code SHA256:…} as {@code ssh-keygen -l} prints it
 */
public record HostKey(String algorithm, String base64, String fingerprint) {
}
