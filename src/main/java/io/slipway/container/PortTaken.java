package io.slipway.container;

/**
 * A host refused a port because something else listens on it; published before the step reports it.
 *
 * @param host the host's name in the settings
 * @param port 1 to 65535
 */
public record PortTaken(String host, int port) {
}
