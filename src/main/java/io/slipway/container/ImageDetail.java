package io.slipway.container;

import java.util.List;

/**
 * An image with what is in it.
 *
 * @param image       the image
 * @param digests     what registries know it by, e.g. {@code debian@sha256:…}
 * @param platform    e.g. {@code linux/amd64}
 * @param command     what it runs; may be empty
 * @param entryPoint  what it runs the command with; may be empty
 * @param environment its variables as {@code NAME=value}
 * @param ports       the ports that it says it listens on, e.g. {@code 80/tcp}
 * @param layers      the digests of its layers, oldest first
 */
public record ImageDetail(Image image, List<String> digests, String platform, List<String> command, List<String> entryPoint,
                          List<String> environment, List<String> ports, List<String> layers) {
}
