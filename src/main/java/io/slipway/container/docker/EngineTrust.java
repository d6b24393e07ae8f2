package io.slipway.container.docker;

import io.slipway.shared.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** What is needed to trust an engine, and to be trusted by it. */
final class EngineTrust {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");

    private EngineTrust() {
    }

    /**
     * @return null for a connection that nobody else can listen to
     * @throws StartRefused for files that cannot be used, and for an address in the network without any
     */
    static @Nullable SSLContext context(String name, DockerProperties.Host host) {
        if (!host.encrypted()) {
            if (!isLocal(URI.create(host.url()))) {
                throw new StartRefused("The Docker host " + name + " would be talked to unencrypted: whoever listens on the way "
                        + "could become root there.",
                        "Set slipway.docker.hosts." + name + ".ca-file, .certificate-file and .key-file.");
            }
            return null;
        }
        try {
            var mine = host.certificateFile() == null ? null
                    : PemSslStoreDetails.forCertificate(location(host.certificateFile()))
                            .withPrivateKey(location(host.keyFile()));
            var theirs = host.caFile() == null ? null : PemSslStoreDetails.forCertificate(location(host.caFile()));
            return SslBundle.of(new PemSslStoreBundle(mine, theirs)).createSslContext();
        } catch (RuntimeException e) {
            var key = "slipway.docker.hosts." + name;
            throw new StartRefused("The certificates of the Docker host " + name + " cannot be used: " + reason(e) + ".",
                    "Let " + key + ".ca-file, " + key + ".certificate-file and " + key + ".key-file name readable PEM files; the "
                            + "last two belong together.");
        }
    }

    private static boolean isLocal(URI url) {
        return "unix".equals(url.getScheme()) || LOOPBACK.matcher(String.valueOf(url.getHost())).matches();
    }

    private static @Nullable String location(@Nullable String file) {
        return file == null ? null : Path.of(file).toUri().toString();
    }

    private static String reason(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : e.getMessage() + " (" + e.getCause().getMessage() + ")";
    }
}
