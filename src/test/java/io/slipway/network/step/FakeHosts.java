package io.slipway.network.step;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostKey;
import io.slipway.host.LinuxHosts;
import io.slipway.shared.AccountName;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses that answer, each with a host key; a configured machine moves when {@link #move} is called. */
class FakeHosts implements LinuxHosts {

    final Map<String, String> keys = new HashMap<>();
    final Map<String, HostFault.Kind> faults = new HashMap<>();
    final List<String> configured = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    boolean loseReply;
    private Runnable move = () -> { };

    void move() {
        move.run();
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public HostKey probe(HostAddress host) {
        var fault = faults.getOrDefault(host.toString(), keys.containsKey(host.toString()) ? null : HostFault.Kind.UNREACHABLE);
        if (fault != null) {
            throw new HostFault(fault, Phrase.of("host.test"));
        }
        return new HostKey("ssh-ed25519", "", keys.get(host.toString()));
    }

    @Override
    public void configureNetwork(HostAddress firstBoot, GuestNetwork network, String marker) {
        probe(firstBoot);
        configured.add(network.hostName() + " " + network.address() + " " + network.dns() + " " + marker);
        move = () -> {
            var key = keys.remove(firstBoot.toString());
            if (key != null) {
                keys.put(network.address().toString(), key);
            }
        };
        if (loseReply) {
            throw new HostFault(HostFault.Kind.UNREACHABLE, Phrase.of("host.test"));
        }
    }

    @Override
    public void forget(HostAddress host) {
        forgotten.add(host.toString());
    }

    @Override
    public void forget(HostAddress host, String marker) {
        forgotten.add(host + " " + marker);
    }

    @Override
    public HostKey renewHostKeys(HostAddress host, String marker) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Account> findAccount(HostAddress host, AccountName name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createAccount(HostAddress host, NewAccount account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeAccount(HostAddress host, AccountName name, String marker) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CommandEnd run(HostAddress host, HostCommand command) {
        throw new UnsupportedOperationException();
    }
}
