package io.slipway.container;

/**
 * What a container wrote.
 *
 * @param error whether it came from standard error
 * @param text  without its line break
 */
public record LogLine(boolean error, String text) {
}
