package io.slipway.vm.vsphere;

import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a server's certificate is the one to trust, for one connection only. A chain that leads to an authority is
 * checked with the host name; a pinned certificate is checked by its fingerprint instead of the host name.
 */
final class ServerTrust extends X509ExtendedTrustManager {

    private final @Nullable X509ExtendedTrustManager authorities;
    private final byte @Nullable [] pin;

    private ServerTrust(@Nullable X509ExtendedTrustManager authorities, byte @Nullable [] pin) {
        this.authorities = authorities;
        this.pin = pin;
    }

    /** @throws StartRefused for a CA file that cannot be used */
    static SSLContext context(VsphereProperties properties) {
        var caFile = properties.caFile();
        var pin = properties.fingerprint();
        try {
            var trust = new ServerTrust(caFile == null && pin != null ? null : authorities(caFile), pin);
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot set up TLS.", e);
        }
    }

    private static X509ExtendedTrustManager authorities(@Nullable String caFile) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(caFile == null ? null : read(caFile));
        for (var manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    private static KeyStore read(String caFile) throws GeneralSecurityException {
        try (var in = Files.newInputStream(Path.of(caFile))) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + store.size(), certificate);
            }
            if (store.size() == 0) {
                throw wrong(caFile, "The file holds no certificate.");
            }
            return store;
        } catch (IOException | InvalidPathException e) {
            throw wrong(caFile, "The file cannot be read: " + e + ".");
        } catch (CertificateException e) {
            throw wrong(caFile, "The file holds no PEM certificates: " + e.getMessage() + ".");
        }
    }

    private static StartRefused wrong(String caFile, String reason) {
        return new StartRefused("slipway.vsphere.ca-file is " + caFile + ". " + reason,
            "Let slipway.vsphere.ca-file name a PEM file with the certificate of the authority that signed the vCenter's, or pin "
                + "the vCenter's own certificate with slipway.vsphere.certificate-sha256.");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        check(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a check without the connection would leave the host name out");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("only connections of java.net.http are checked");
    }

    private void check(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        var fingerprint = sha256(chain[0]);
        if (pin != null && !MessageDigest.isEqual(pin, fingerprint)) {
            throw new UntrustedCertificate(fingerprint, null);
        }
        if (authorities == null) {
            return;
        }
        try {
            if (pin == null) {
                authorities.checkServerTrusted(chain, authType, engine);
            } else {
                authorities.checkServerTrusted(chain, authType);
            }
        } catch (CertificateException e) {
            throw new UntrustedCertificate(fingerprint, e);
        }
    }

    private static byte[] sha256(X509Certificate certificate) throws CertificateException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities == null ? new X509Certificate[0] : authorities.getAcceptedIssuers();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        throw new CertificateException("this is a client");
    }
}
