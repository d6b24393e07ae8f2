package io.slipway.container.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import com.github.dockerjava.transport.SSLConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door to one host: a client each for short calls, for long work, and for what goes on without an end. */
final class DockerConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DockerConnection.class);

    private final String name;
    private final String url;
    private final DockerFaults faults;
    private final DockerClient calls;
    private final DockerClient work;
    private final DockerClient feeds;

    DockerConnection(String name, DockerProperties.Host host, DockerProperties properties) {
        this.name = name;
        this.url = host.url();
        this.faults = new DockerFaults(name);
        // Without a version the engine speaks the newest that it knows. Neither the environment nor a configuration file of the
        // account that runs the portal has a say.
        var config = DefaultDockerClientConfig.createDefaultConfigBuilder().withDockerHost(url).withDockerTlsVerify(false)
                .withDockerConfig("").withApiVersion(RemoteApiVersion.UNKNOWN_VERSION).build();
        var tls = EngineTrust.context(name, host);
        this.calls = client(config, tls, properties, properties.readTimeout());
        this.work = client(config, tls, properties, properties.workTimeout());
        this.feeds = client(config, tls, properties, Duration.ZERO);
    }

    private static DockerClient client(DockerClientConfig config, @Nullable SSLContext tls, DockerProperties properties,
            Duration silence) {
        SSLConfig trust = () -> tls;
        return DockerClientImpl.getInstance(config, new ApacheDockerHttpClient.Builder()
                .dockerHost(URI.create(config.getDockerHost().toString())).sslConfig(trust)
                .connectionTimeout(properties.connectTimeout()).responseTimeout(silence).build());
    }

    String name() {
        return name;
    }

    String url() {
        return url;
    }

    DockerFaults faults() {
        return faults;
    }

    /** A short conversation; its faults are typed. */
    <T> T call(Function<DockerClient, T> conversation) {
        return talk(calls, conversation);
    }

    /** A conversation in which the engine may be silent for long. */
    <T> T work(Function<DockerClient, T> conversation) {
        return talk(work, conversation);
    }

    /** Begins something that goes on without an end. */
    <T> T feed(Function<DockerClient, T> conversation) {
        return talk(feeds, conversation);
    }

    private <T> T talk(DockerClient client, Function<DockerClient, T> conversation) {
        try {
            return conversation.apply(client);
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
    }

    @Override
    public void close() {
        for (var client : new DockerClient[] {calls, work, feeds}) {
            try {
                client.close();
            } catch (IOException e) {
                LOG.debug("Docker host {}: a connection could not be closed", name, e);
            }
        }
    }
}
