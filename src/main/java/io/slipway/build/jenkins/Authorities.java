package io.slipway.build.jenkins;

import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted, for connections to Jenkins only. */
final class Authorities {

    private Authorities() {
    }

    /**
     * @param caFile null for the JVM's own
     * @throws StartRefused for a file that cannot be used
     */
    static SSLContext context(@Nullable String caFile) {
        try {
            if (caFile == null) {
                return SSLContext.getDefault();
            }
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(read(caFile));
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot set up TLS.", e);
        }
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
        return new StartRefused("slipway.jenkins.ca-file is " + caFile + ". " + reason,
                "Let slipway.jenkins.ca-file name a PEM file with the certificate of the authority that signed Jenkins' own.");
    }
}
