package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.SshProperties;
import java.io.IOException;
import java.net.Socket;
import java.security.KeyPair;
import java.util.Objects;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SSHRuntimeException;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;

/** Opens connections: to the right host, as the portal's account, within the time. */
class Connector {

    private final SshProperties properties;
    private final KeyPair key;
    private final Deadlines deadlines;

    Connector(SshProperties properties, KeyPair key, Deadlines deadlines) {
        this.properties = properties;
        this.key = key;
        this.deadlines = deadlines;
    }

    /** @throws HostFault when the host does not answer, is another one than expected or refuses the portal */
    Connection open(HostAddress host, Trust trust) {
        var check = new HostKeyCheck(trust);
        var client = client(check);
        var limit = properties.connectTimeout();
        try (var deadline = deadlines.start(limit, () -> cut(client))) {
            try {
                client.connect(host.host(), host.port());
                client.authPublickey(properties.user(), client.loadKeys(key));
                return new Connection(host, client, Objects.requireNonNull(check.seen()), deadlines, properties);
            } catch (IOException | SSHRuntimeException e) {
                cut(client);
                throw deadline.isOver() ? Faults.tooSlow(host, limit) : fault(host, trust, check, e);
            }
        }
    }

    /** Closes the socket under the client: nothing that the client waits for can hold this up. */
    static void cut(SSHClient client) {
        try {
            Socket socket = client.getSocket();
            if (socket != null) {
                socket.close();
            }
            client.close();
        } catch (IOException | SSHRuntimeException e) {
            // It is gone, which is what was wanted.
        }
    }

    private SSHClient client(HostKeyCheck check) {
        var client = new SSHClient(Algorithms.config());
        var millis = (int) properties.connectTimeout().toMillis();
        client.addHostKeyVerifier(check);
        client.setConnectTimeout(millis);
        client.getTransport().setTimeoutMs(millis);
        client.getConnection().setTimeoutMs(millis);
        client.getConnection().setWindowSize(Connection.WINDOW);
        return client;
    }

    private HostFault fault(HostAddress host, Trust trust, HostKeyCheck check, Exception cause) {
        if (cause instanceof UserAuthException && !(cause.getCause() instanceof TransportException)) {
            return Faults.refused(host, properties.user(), cause);
        }
        var seen = check.seen();
        return seen == null || trust.accepts(seen) ? Faults.unreachable(host, cause) : Faults.keyChanged(host, trust, seen);
    }
}
