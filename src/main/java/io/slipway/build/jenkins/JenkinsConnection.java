package io.slipway.build.jenkins;

import com.offbytwo.jenkins.client.JenkinsHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/** Opens conversations with the server: connections are shared, the library's clients are not. */
final class JenkinsConnection implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final JenkinsProperties properties;
    private final URI base;
    private final PoolingHttpClientConnectionManager connections;
    private final RequestConfig limits;
    private final SignIn signIn;
    private final JenkinsFaults faults;

    JenkinsConnection(JenkinsProperties properties, JenkinsFaults faults, InstantSource clock) {
        this.properties = properties;
        this.faults = faults;
        this.base = URI.create(properties.url().replaceFirst("/+$", "") + "/");
        this.connections = new PoolingHttpClientConnectionManager(sockets(properties), null, null, null, 1, TimeUnit.MINUTES);
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        // A connection that the server has closed meanwhile would fail a request that is not sent twice.
        connections.setValidateAfterInactivity(1);
        var read = Math.toIntExact(properties.readTimeout().toMillis());
        connections.setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).build());
        var connect = Math.toIntExact(properties.connectTimeout().toMillis());
        this.limits = RequestConfig.custom().setConnectTimeout(connect).setConnectionRequestTimeout(read).setSocketTimeout(read)
                .build();
        this.signIn = new SignIn(properties.username(), faults, clock);
    }

    private static Registry<ConnectionSocketFactory> sockets(JenkinsProperties properties) {
        return RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", new SSLConnectionSocketFactory(Authorities.context(properties.caFile()))).build();
    }

    /** Where people look at it, with a slash at its end. */
    String address() {
        return base.toString();
    }

    <T> T call(Conversation<T> conversation) {
        var wire = wire();
        try {
            signIn.ensure(wire);
            return conversation.with(wire);
        } catch (IOException e) {
            var fault = faults.of(e);
            signIn.refused(fault);
            throw fault;
        }
    }

    /** Asks again who the portal is, whatever is remembered. */
    void verify() {
        signIn.forget();
        call(wire -> wire.get("/" + Paths.tree("mode")));
    }

    private Wire wire() {
        var answers = new Answers(base, properties.readTimeout());
        // Neither redirects nor repeats: either may start a build that nobody asked for.
        var builder = HttpClientBuilder.create().setConnectionManager(connections).setConnectionManagerShared(true)
                .setDefaultRequestConfig(limits).disableRedirectHandling().disableAutomaticRetries().disableAuthCaching()
                .addInterceptorLast(answers);
        return new Wire(new JenkinsHttpClient(base, builder, properties.username(), properties.token()), answers,
                base.toString().replaceFirst("/$", ""));
    }


    @Override
    public void close() {
        connections.close();
    }
}
