package io.slipway.host;

/**
 * Where a host listens for SSH.
 *
 * @param host an IPv4 address or a name
 * @param port 1 to 65535
 */
public record HostAddress(String host, int port) {

    @Override
    public String toString() {
        return port == 22 ? host : host + ":" + port;
    }
}
