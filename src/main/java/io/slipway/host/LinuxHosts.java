package io.slipway.host;

import io.slipway.shared.AccountName;
import io.slipway.shared.GuestNetwork;
import java.util.List;
import java.util.Optional;

/**
 * What the portal does on Linux hosts. Every method is one conversation, bounded by the adapter's time-outs, and throws
 * {@link HostFault}. Arguments never meet a shell unquoted.
 *
 * <p>A host proves itself with the key pinned for its address, else with one that the known-hosts file has for it. Only
 * {@link #probe}, {@link #renewHostKeys} and {@link #configureNetwork} may talk to a host of which neither is known: a clone that
 * is seen for the first time. Everything else refuses it with {@link HostFault.Kind#UNKNOWN_HOST}.
 */
public interface LinuxHosts {

    /** True when no real host is behind this. */
    boolean simulated();

    /**
     * Whether the host answers, and with which key; {@link HostFault.Kind#UNREACHABLE} when it does not. Signs in, but changes
     * nothing.
     */
    HostKey probe(HostAddress host);

    /**
     * Replaces the host keys that a clone has from its template by fresh ones, and pins the new key for the host's address.
     * A repeat with the same marker keeps the keys and only pins; a repeat after a break at any point completes the work.
     *
     * @param marker the effect key, remembered on the host
     * @return the new key
     */
    HostKey renewHostKeys(HostAddress host, String marker);

    /**
     * Gives the machine that answers at its first-boot address its own name, address, gateway and name servers, and lets the
     * change take effect after the connection is closed. The machine then answers at {@link GuestNetwork#address()}, for which
     * the key that it proved itself with is pinned. A repeat with the same marker changes nothing, at whichever of the two
     * addresses the machine answers.
     *
     * @param marker the effect key, remembered on the host
     */
    void configureNetwork(HostAddress firstBoot, GuestNetwork network, String marker);

    /** The account of that name; empty when the host has none. */
    Optional<Account> findAccount(HostAddress host, AccountName name);

    /**
     * Creates the account with its key and sudo rule; {@link HostFault.Kind#ACCOUNT_EXISTS} when the name is taken by an account
     * with another marker.
     */
    void createAccount(HostAddress host, NewAccount account);

    /** Removes the account, its home and its sudo rule if it carries the marker; harmless when it is gone. */
    void removeAccount(HostAddress host, AccountName name, String marker);

    /** Forgets the pinned key of an address that is handed back; harmless when none is pinned. */
    void forget(HostAddress host);

    /** Forgets the keys that were pinned for the address with the marker, and no older ones; harmless when there are none. */
    void forget(HostAddress host, String marker);

    /**
     * Runs a program as root on a known host, and waits for its end.
     *
     * @throws HostFault {@link HostFault.Kind#UNREACHABLE} when it does not end in time: whether it did its work is then not
     *                   known; {@link HostFault.Kind#COMMAND_FAILED} when it says more than is read
     */
    CommandEnd run(HostAddress host, HostCommand command);

    /**
     * A program to run. No shell sees its arguments.
     *
     * @param program   its name or path
     * @param arguments any text without NUL
     * @param input     what it reads from standard input
     */
    record HostCommand(String program, List<String> arguments, String input) {

        public HostCommand {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * How a program ended.
     *
     * @param status 0 when it ended well
     */
    record CommandEnd(int status, String output, String errors) {
    }

    /**
     * An account on a host.
     *
     * @param name   the account's name
     * @param uid    its numeric id
     * @param marker the effect key it was made with; empty when the portal did not make it, or not completely
     */
    record Account(AccountName name, int uid, String marker) {
    }

    /**
     * An account to be made.
     *
     * @param name         the account's name
     * @param fullName     the person's name; goes into the GECOS field without colons, commas and line breaks
     * @param sshPublicKey one line in the form of {@code authorized_keys}
     * @param sudo         whether the person may become root without a password
     * @param marker       the effect key
     */
    record NewAccount(AccountName name, String fullName, String sshPublicKey, boolean sudo, String marker) {
    }
}
