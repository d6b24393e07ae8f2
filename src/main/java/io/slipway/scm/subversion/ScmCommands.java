package io.slipway.scm.subversion;

import io.slipway.scm.ScmFault;
import java.util.List;

/** Runs programs where the repositories are: on a host, later within a container. */
interface ScmCommands {

    /**
     * Runs a program to its end, as somebody who may change the repositories. No shell sees the arguments.
     *
     * @param server  which one, as in {@link io.slipway.scm.RepositoryId#server()}
     * @param command program and arguments
     * @param input   what it reads from standard input
     * @throws ScmFault {@link ScmFault.Kind#UNREACHABLE} or {@link ScmFault.Kind#REFUSED} when it could not be run, or nobody
     *                  knows whether it was
     */
    Outcome run(String server, List<String> command, String input);

    /** @param status 0 when it ended well */
    record Outcome(int status, String output, String errors) {
    }
}
