package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostKey;
import io.slipway.host.LinuxHosts;
import io.slipway.shared.AccountName;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Linux hosts over SSH. What a host does is in the scripts below {@code host/}, each of which completes what a break left undone.
 */
class SshjLinuxHosts implements LinuxHosts {

    private static final int LONGEST_NAME = 100;
    private static final int NAME_TAKEN = 17;

    private final HostTrust trust;
    private final Connections connections;
    private final Commands commands;
    private final HostKeyRenewal renewal;

    SshjLinuxHosts(HostTrust trust, Connections connections, Commands commands, HostKeyRenewal renewal) {
        this.trust = trust;
        this.connections = connections;
        this.commands = commands;
        this.renewal = renewal;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public HostKey probe(HostAddress host) {
        return connections.with(host, trust.atFirstSight(host), connection -> {
            commands.run(connection, new Command("true", List.of(), ""));
            return connection.key();
        });
    }

    @Override
    public HostKey renewHostKeys(HostAddress host, String marker) {
        return renewal.renew(host, marker);
    }

    @Override
    public void configureNetwork(HostAddress firstBoot, GuestNetwork network, String marker) {
        var target = new HostAddress(network.address().toString(), firstBoot.port());
        try {
            connections.with(firstBoot, trust.atFirstSight(firstBoot), connection -> {
                trust.pin(target, connection.key(), marker);
                return commands.run(connection, Script.CONFIGURE_NETWORK, marker, network.hostName(),
                        network.address().toString(), String.valueOf(network.network().prefix()), network.gateway().toString(),
                        network.dns().stream().map(Ipv4::toString).collect(Collectors.joining(" ")), firstBoot.host());
            });
            connections.drop(firstBoot);
        } catch (HostFault fault) {
            if (fault.kind() != HostFault.Kind.UNREACHABLE || !isConfigured(target, marker)) {
                throw fault;
            }
        }
    }

    /** Reads only: another machine may have the address. */
    private boolean isConfigured(HostAddress target, String marker) {
        try {
            return connections.with(target, trust.atFirstSight(target), connection -> {
                var configured = commands.run(connection, Script.FIND_NETWORK).equals(marker);
                if (configured) {
                    trust.pin(target, connection.key(), marker);
                }
                return configured;
            });
        } catch (HostFault fault) {
            return false;
        }
    }

    @Override
    public Optional<Account> findAccount(HostAddress host, AccountName name) {
        var found = onKnown(host, Script.FIND_ACCOUNT, name.value());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var fields = found.split(" ", 2);
        return Optional.of(new Account(name, Integer.parseInt(fields[0]), fields.length == 2 ? fields[1] : ""));
    }

    @Override
    public void createAccount(HostAddress host, NewAccount account) {
        var key = account.sshPublicKey().strip();
        if (key.lines().count() != 1) {
            throw new IllegalArgumentException("a public key is one line");
        }
        var result = connections.with(host, trust.ofKnown(host), connection -> commands.attempt(connection, Script.CREATE_ACCOUNT,
                account.name().value(), gecos(account.fullName()), key, account.sudo() ? "yes" : "no", account.marker()));
        if (result.status() == NAME_TAKEN) {
            throw Faults.accountExists(host, account.name().value());
        }
        Commands.check(host, result);
    }

    @Override
    public void removeAccount(HostAddress host, AccountName name, String marker) {
        onKnown(host, Script.REMOVE_ACCOUNT, name.value(), marker);
    }

    @Override
    public void forget(HostAddress host) {
        trust.forget(host);
        connections.drop(host);
    }

    @Override
    public void forget(HostAddress host, String marker) {
        trust.forget(host, marker);
        connections.drop(host);
    }

    @Override
    public CommandEnd run(HostAddress host, HostCommand command) {
        var result = connections.with(host, trust.ofKnown(host), connection -> commands.attempt(connection,
                Command.throughShell(command.program(), command.arguments(), command.input())));
        return new CommandEnd(result.status(), result.output(), result.errors());
    }

    private String onKnown(HostAddress host, Script script, String... arguments) {
        return connections.with(host, trust.ofKnown(host), connection -> commands.run(connection, script, arguments));
    }

    /** Colons, commas and line breaks have a meaning of their own in {@code passwd(5)}. */
    private static String gecos(String fullName) {
        var text = fullName.replaceAll("[:,\\p{Cntrl}]+", " ").strip();
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
