package io.slipway.vm.vsphere;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.VimPortType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.rmi.RemoteException;
import java.util.Objects;

/** Opens and ends sessions with the portal's own account. */
final class SignIn {

    private final VsphereProperties properties;
    private final String system;
    private final URI address;
    private final HttpClient http;

    SignIn(VsphereProperties properties, String system) {
        this.properties = properties;
        this.system = system;
        this.address = URI.create(properties.url());
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(properties.connectTimeout())
            .sslContext(ServerTrust.context(properties)).build();
    }

    Connection open() throws RemoteException {
        try {
            var client = new VimClient(system, address, http, properties.readTimeout());
            var api = new VimPortType(client);
            var content = api.retrieveServiceContent(service());
            client.setSoapActionOnApiVersion(content.getAbout().getApiVersion());
            var session = api.login(content.getSessionManager(), properties.username(), properties.password(), null);
            return new Connection(api, content, Objects.requireNonNullElse(session.getUserName(), properties.username()));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    void close(Connection connection) throws RemoteException {
        connection.api().logout(connection.content().getSessionManager());
    }

    private static ManagedObjectReference service() {
        return References.of("ServiceInstance", "ServiceInstance");
    }
}
