package io.slipway.network.socket;

import io.slipway.network.AddressProbe;
import io.slipway.shared.Ipv4;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Knocks at TCP ports, where a refusal is an answer too, and pings. As root the ping is an ICMP echo; for anybody else the JVM
 * knocks at TCP port 7. A machine whose firewall drops all of this cannot be noticed.
 */
class SocketAddressProbe implements AddressProbe {

    private final List<Integer> ports;
    private final Duration timeout;

    SocketAddressProbe(List<Integer> ports, Duration timeout) {
        this.ports = ports;
        this.timeout = timeout;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public Optional<String> ask(Ipv4 address) {
        try {
            var host = InetAddress.getByAddress(octets(address));
            var port = knock(host);
            return port.isPresent() ? port : ping(host);
        } catch (IOException e) {
            throw new IllegalStateException("this machine cannot open sockets", e);
        }
    }

    private Optional<String> ping(InetAddress host) {
        try {
            return host.isReachable((int) timeout.toMillis()) ? Optional.of("ping") : Optional.empty();
        } catch (IOException noWayThere) {
            return Optional.empty();
        }
    }

    /** All ports at once; the first answer counts. */
    private Optional<String> knock(InetAddress host) throws IOException {
        try (var selector = Selector.open()) {
            var deadline = System.nanoTime() + timeout.toNanos();
            try {
                for (var port : ports) {
                    if (opens(selector, host, port)) {
                        return tcp(port);
                    }
                }
                return firstAnswer(selector, deadline);
            } finally {
                for (var key : selector.keys()) {
                    key.channel().close();
                }
            }
        }
    }

    /** True when the answer came at once; otherwise the selector hears it, unless there is no way to the host. */
    private static boolean opens(Selector selector, InetAddress host, int port) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_CONNECT, port);
        try {
            return channel.connect(new InetSocketAddress(host, port));
        } catch (ConnectException refused) {
            return isRefusal(refused);
        } catch (IOException noWayThere) {
            channel.close();
            return false;
        }
    }

    private static Optional<String> firstAnswer(Selector selector, long deadline) throws IOException {
        for (var left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            selector.select(Math.max(1, Duration.ofNanos(left).toMillis()));
            for (var key : selector.selectedKeys()) {
                if (answers(key)) {
                    return tcp((Integer) key.attachment());
                }
            }
            selector.selectedKeys().clear();
            if (selector.keys().stream().noneMatch(SelectionKey::isValid)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean answers(SelectionKey key) throws IOException {
        var channel = (SocketChannel) key.channel();
        try {
            return channel.finishConnect();
        } catch (ConnectException refused) {
            channel.close();
            return isRefusal(refused);
        } catch (IOException unreachable) {
            channel.close();
            return false;
        }
    }

    /** The same exception also tells that a time-out of the operating system has passed. */
    private static boolean isRefusal(ConnectException failure) {
        return String.valueOf(failure.getMessage()).contains("refused");
    }

    private static Optional<String> tcp(int port) {
        return Optional.of("tcp/" + port);
    }

    private static byte[] octets(Ipv4 address) {
        var value = address.value();
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }
}
