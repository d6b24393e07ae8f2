package io.slipway.container;

/**
 * What a command in a container came to.
 *
 * @param exitCode 0 for success
 * @param output   what it wrote, standard output and error as they came; at most 64 KiB
 */
public record ExecResult(int exitCode, String output) {
}
