package io.slipway.host.simulated;

import static io.slipway.host.simulated.HostOperation.CONFIGURE_NETWORK;
import static io.slipway.host.simulated.HostOperation.CREATE_ACCOUNT;
import static io.slipway.host.simulated.HostOperation.FIND_ACCOUNT;
import static io.slipway.host.simulated.HostOperation.PROBE;
import static io.slipway.host.simulated.HostOperation.REMOVE_ACCOUNT;
import static io.slipway.host.simulated.HostOperation.RENEW_HOST_KEYS;
import static io.slipway.host.simulated.HostOperation.RUN;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostFault.Kind;
import io.slipway.host.HostKey;
import io.slipway.host.LinuxHosts;
import io.slipway.shared.AccountName;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedWorld;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Linux hosts in the simulated world. */
class SimulatedLinuxHosts implements LinuxHosts {

    /** Accounts that every Linux host has. */
    private static final Map<String, Integer> SYSTEM = Map.of("root", 0, "daemon", 1, "bin", 2, "www-data", 33, "nobody", 65534);

    /** What a shell ends with that does not find a program. */
    private static final int NOT_FOUND = 127;

    private final SimulatedWorld world;
    private final SimulatedAddresses addresses;

    SimulatedLinuxHosts(SimulatedWorld world, SimulatedAddresses addresses) {
        this.world = world;
        this.addresses = addresses;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public HostKey probe(HostAddress host) {
        return call(PROBE, host, () -> {
            addresses.probed(host);
            return answering(host).key();
        });
    }

    @Override
    public HostKey renewHostKeys(HostAddress host, String marker) {
        return call(RENEW_HOST_KEYS, host, () -> {
            addresses.expected(host);
            answering(host);
            var fresh = SimulatedKeys.fresh();
            return addresses.change(host, old -> old.withKey(old.keyMarker().equals(marker) ? old.key() : fresh, marker))
                    .orElseThrow().key();
        });
    }

    @Override
    public void configureNetwork(HostAddress firstBoot, GuestNetwork network, String marker) {
        var target = new HostAddress(network.address().toString(), firstBoot.port());
        call(CONFIGURE_NETWORK, firstBoot, () -> {
            if (addresses.find(target).filter(host -> host.networkMarker().equals(marker)).isEmpty()) {
                answering(firstBoot);
                addresses.move(firstBoot, target, marker);
            }
            return target;
        });
    }

    @Override
    public Optional<Account> findAccount(HostAddress host, AccountName name) {
        return call(FIND_ACCOUNT, host, () -> account(known(host), name));
    }

    @Override
    public void createAccount(HostAddress host, NewAccount account) {
        call(CREATE_ACCOUNT, host, () -> {
            var existing = account(known(host), account.name());
            if (existing.isPresent() && !existing.get().marker().equals(account.marker())) {
                throw new HostFault(Kind.ACCOUNT_EXISTS,
                        Phrase.of("host.account-exists", account.name().value(), host.toString()));
            }
            return addresses.change(host, old -> old.withAccount(account.name().value(), account.marker()));
        });
    }

    @Override
    public void removeAccount(HostAddress host, AccountName name, String marker) {
        call(REMOVE_ACCOUNT, host, () -> {
            known(host);
            return addresses.change(host, old -> old.withoutAccount(name.value(), marker));
        });
    }

    /** An address is handed back with its machine. */
    @Override
    public void forget(HostAddress host) {
        addresses.remove(host);
    }

    @Override
    public void forget(HostAddress host, String marker) {
        addresses.find(host).filter(known -> known.isPinnedWith(marker)).ifPresent(known -> addresses.remove(host));
    }

    @Override
    public CommandEnd run(HostAddress host, HostCommand command) {
        return call(RUN, host, () -> {
            known(host);
            return switch (command.program()) {
                case "true" -> new CommandEnd(0, "", "");
                case "false" -> new CommandEnd(1, "", "");
                case "echo" -> new CommandEnd(0, String.join(" ", command.arguments()) + "\n", "");
                case "cat" -> new CommandEnd(0, command.input(), "");
                default -> new CommandEnd(NOT_FOUND, "", command.program() + ": not simulated\n");
            };
        });
    }

    private static Optional<Account> account(SimulatedHost host, AccountName name) {
        if (SYSTEM.containsKey(name.value())) {
            return Optional.of(new Account(name, SYSTEM.get(name.value()), ""));
        }
        return Optional.ofNullable(host.accounts().get(name.value()))
                .map(found -> new Account(name, found.uid(), found.marker()));
    }

    private SimulatedHost known(HostAddress address) {
        if (addresses.find(address).filter(SimulatedHost::pinned).isEmpty()) {
            throw new HostFault(Kind.UNKNOWN_HOST, Phrase.of("host.unknown", address.toString()));
        }
        return answering(address);
    }

    private SimulatedHost answering(HostAddress address) {
        return addresses.answering(address).orElseThrow(() -> new HostFault(Kind.UNREACHABLE,
                Phrase.of("host.unreachable", address.toString(), Phrase.of("host.simulated-silence"))));
    }

    private <T> T call(HostOperation operation, HostAddress host, Supplier<T> work) {
        try {
            world.before(HostOperation.SYSTEM, operation.id());
            var result = work.get();
            world.after(HostOperation.SYSTEM, operation.id());
            return result;
        } catch (SimulatedFault fault) {
            throw translated(fault, host);
        }
    }

    private static HostFault translated(SimulatedFault fault, HostAddress host) {
        var reason = Phrase.of("host.simulated-fault");
        var name = host.toString();
        return switch (fault.kind()) {
            case UNREACHABLE, LOST_REPLY -> new HostFault(Kind.UNREACHABLE, Phrase.of("host.unreachable", name, reason), fault);
            case BAD_CREDENTIALS -> new HostFault(Kind.REFUSED, Phrase.of("host.refused", name, "root"), fault);
            case NO_RESOURCES -> new HostFault(Kind.COMMAND_FAILED, Phrase.of("host.command-failed", name, 1, reason), fault);
        };
    }
}
