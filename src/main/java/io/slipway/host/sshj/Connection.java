package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostKey;
import io.slipway.host.SshProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHRuntimeException;
import net.schmizz.sshj.connection.channel.direct.Session;

/** One authenticated connection to one host; used by one thread at a time. */
class Connection implements AutoCloseable {

    /** How much a host may send ahead of what was read, per stream. */
    static final long WINDOW = 64 * 1024;

    private static final int PING_SECONDS = 3;

    private final HostAddress host;
    private final SSHClient client;
    private final HostKey key;
    private final Deadlines deadlines;
    private final SshProperties properties;
    private Instant lastUse = Instant.now();

    Connection(HostAddress host, SSHClient client, HostKey key, Deadlines deadlines, SshProperties properties) {
        this.host = host;
        this.client = client;
        this.key = key;
        this.deadlines = deadlines;
        this.properties = properties;
    }

    HostAddress host() {
        return host;
    }

    /** The key that the host proved itself with. */
    HostKey key() {
        return key;
    }

    Instant lastUse() {
        return lastUse;
    }

    /** Asks the host for a sign of life: a machine that was destroyed leaves connections that only look open. */
    boolean isAlive() {
        if (!client.isConnected()) {
            return false;
        }
        try {
            client.getConnection().sendGlobalRequest("keepalive@openssh.com", true, new byte[0])
                    .retrieve(PING_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (SSHException e) {
            // A refusal is an answer, too: OpenSSH knows no such request and says so.
            return !(e.getCause() instanceof TimeoutException) && client.isConnected();
        }
    }

    /** @throws HostFault when the command does not end within the limits; whether it did its work is then not known */
    CommandResult run(Command command) {
        var limit = properties.commandTimeout();
        try (var deadline = deadlines.start(limit, () -> Connector.cut(client))) {
            try (var session = client.startSession()) {
                return talk(session.exec(command.line()), command.input());
            } catch (IOException | SSHRuntimeException e) {
                Connector.cut(client);
                throw deadline.isOver() ? Faults.tooSlow(host, limit) : Faults.unreachable(host, e);
            } catch (HostFault e) {
                Connector.cut(client);
                throw e;
            }
        } finally {
            lastUse = Instant.now();
        }
    }

    private CommandResult talk(Session.Command command, String input) throws IOException {
        var errors = CompletableFuture.supplyAsync(() -> read(command.getErrorStream()), Connections.READERS);
        feed(command, input);
        var output = read(command.getInputStream());
        var complaints = errors.join();
        if (output.cut() || complaints.cut()) {
            throw Faults.tooMuchOutput(host, limit());
        }
        command.join();
        var status = command.getExitStatus();
        if (status == null) {
            var signal = command.getExitSignal();
            throw new IOException(signal == null ? "the connection broke" : "ended by " + signal);
        }
        return new CommandResult(status, output.text(), complaints.text());
    }

    /** Nobody waits for the end of a host that says too much: the other stream ends with the connection. */
    private BoundedText read(InputStream stream) {
        var text = BoundedText.read(stream, limit());
        if (text.cut()) {
            Connector.cut(client);
        }
        return text;
    }

    private static void feed(Session.Command command, String input) {
        try (var stdin = command.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The command ended without reading everything; how it ended says more.
        }
    }

    private int limit() {
        return Math.toIntExact(properties.outputLimit().toBytes());
    }

    @Override
    public void close() {
        Connector.cut(client);
    }
}
