package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import java.util.List;

/** Runs commands as root, with sudo when the portal signs in as somebody else. */
class Commands {

    private final String user;

    /** @param user the account that the portal signs in with */
    Commands(String user) {
        this.user = user;
    }

    /**
     * What the command wrote, without white space around it.
     *
     * @throws HostFault when it ends with an error
     */
    String run(Connection connection, Command command) {
        var result = attempt(connection, command);
        check(connection.host(), result);
        return result.output().strip();
    }

    /** @throws HostFault when the script ends with an error */
    String run(Connection connection, Script script, String... arguments) {
        return run(connection, Command.script(script, List.of(arguments)));
    }

    /** Leaves it to the caller what the exit status of the script means. */
    CommandResult attempt(Connection connection, Script script, String... arguments) {
        return attempt(connection, Command.script(script, List.of(arguments)));
    }

    /** Leaves it to the caller what the exit status of the command means. */
    CommandResult attempt(Connection connection, Command command) {
        if (user.equals("root")) {
            return connection.run(command);
        }
        var result = connection.run(command.withSudo());
        if (result.status() == 1 && result.errors().startsWith("sudo:")) {
            throw Faults.sudoRefused(connection.host(), user, result.errors());
        }
        return result;
    }

    /** @throws HostFault unless the command ended well */
    static void check(HostAddress host, CommandResult result) {
        if (result.status() != 0) {
            throw Faults.commandFailed(host, result);
        }
    }
}
