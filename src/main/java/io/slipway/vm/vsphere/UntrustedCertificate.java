package io.slipway.vm.vsphere;

import java.security.cert.CertificateException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The server presented a certificate that is not trusted; carries its fingerprint, so that an administrator can compare it. */
final class UntrustedCertificate extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final String fingerprint;

    UntrustedCertificate(byte[] sha256, @Nullable Throwable cause) {
        super("untrusted certificate with SHA-256 " + HexFormat.of().formatHex(sha256), cause);
        this.fingerprint = HexFormat.of().formatHex(sha256);
    }

    /** 64 hexadecimal digits. */
    String fingerprint() {
        return fingerprint;
    }
}
