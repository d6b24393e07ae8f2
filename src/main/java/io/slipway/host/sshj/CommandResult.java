package io.slipway.host.sshj;

/**
 * How a command ended.
 *
 * @param status what it exited with
 * @param output what it wrote
 * @param errors what it complained about
 */
record CommandResult(int status, String output, String errors) {
}
