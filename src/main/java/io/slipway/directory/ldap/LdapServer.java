package io.slipway.directory.ldap;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import io.slipway.directory.DirectoryProperties;
import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.context.SmartLifecycle;

/** Listens for tools while the portal runs. */
class LdapServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LdapServer.class);
    private static final int MOST_CONNECTIONS = 500;
    private static final int LARGEST_MESSAGE = 64 * 1024;

    private final DirectoryProperties properties;
    private final LdapConversation conversations;
    private @Nullable LDAPListener listener;

    LdapServer(DirectoryProperties properties, LdapConversation conversations) {
        this.properties = properties;
        this.conversations = conversations;
    }

    @Override
    public synchronized void start() {
        try {
            var address = InetAddress.getByName(properties.address());
            if (!address.isLoopbackAddress() && properties.certificate() == null) {
                throw new StartRefused("The directory would take passwords without encryption at " + properties.address() + ".",
                        "Set slipway.directory.certificate and slipway.directory.private-key, or leave it on loopback.");
            }
            var config = new LDAPListenerConfig(properties.port(), conversations);
            config.setListenAddress(address);
            config.setMaxConnections(MOST_CONNECTIONS);
            config.setMaxMessageSizeBytes(LARGEST_MESSAGE);
            if (properties.certificate() != null) {
                config.setServerSocketFactory(tls());
            }
            var started = new LDAPListener(config);
            started.startListening();
            listener = started;
            LOG.info("The directory listens at {} port {}{}", properties.address(), started.getListenPort(),
                    properties.certificate() == null ? "" : " with TLS");
        } catch (IOException e) {
            throw new StartRefused("The directory cannot listen at " + properties.address() + " port " + properties.port() + ": "
                    + e.getMessage(), "Set slipway.directory.address and slipway.directory.port to what is free.", e);
        }
    }

    /** Where it listens; 0 while it does not. */
    synchronized int port() {
        return listener == null ? 0 : listener.getListenPort();
    }

    @Override
    public synchronized void stop() {
        if (listener != null) {
            listener.shutDown(true);
            listener = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return listener != null;
    }

    private ServerSocketFactory tls() {
        var store = PemSslStoreDetails.forCertificate("file:" + properties.certificate())
                .withPrivateKey("file:" + properties.privateKey());
        try {
            return SslBundle.of(new PemSslStoreBundle(store, null)).createSslContext().getServerSocketFactory();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static StartRefused unreadable(RuntimeException e) {
        return new StartRefused("The directory's certificate or key cannot be read: " + e.getMessage(),
                "Set slipway.directory.certificate and slipway.directory.private-key to PEM files that belong together.", e);
    }
}
