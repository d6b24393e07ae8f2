package io.slipway.host.sshj;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault.Kind;
import io.slipway.host.HostKey;
import io.slipway.host.LinuxHosts;
import io.slipway.host.LinuxHostsContract;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.peers.TestMachine;
import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As root; {@link SudoLinuxHostsIT} does the same as somebody else. */
@RequiresPeer(Peer.SSH)
class SshjLinuxHostsIT extends LinuxHostsContract {

    private static PinnedKeys pins;

    private RealHosts real;
    private TestMachine machine;

    @BeforeAll
    static void startDatabase() {
        pins = RealHosts.pins();
    }

    @BeforeEach
    void connect() {
        real = new RealHosts(RealHosts.properties(user()), pins);
        machine = TestMachine.start();
        pins.forget(address());
        awaitAnswer(address());
    }

    @AfterEach
    void stop() {
        pins.forget(address());
        pins.forget(RealHosts.at(ownNetwork().address().toString()));
        machine.close();
        real.close();
    }

    String user() {
        return "root";
    }

    private HostAddress address() {
        return RealHosts.at(machine.address());
    }

    @Override
    protected LinuxHosts hosts() {
        return real.hosts;
    }

    @Override
    protected HostAddress clone() {
        return address();
    }

    @Override
    protected HostAddress knownHost() {
        real.hosts.renewHostKeys(address(), marker);
        return address();
    }

    @Override
    protected HostAddress silence() {
        return RealHosts.at(RealHosts.numbered(239).toString());
    }

    @Override
    protected GuestNetwork ownNetwork() {
        return new GuestNetwork("dev-jdoe", RealHosts.numbered(231), new Cidr(RealHosts.numbered(0), 23), RealHosts.numbered(1),
                List.of(Ipv4.of("192.0.2.53"), Ipv4.of("192.0.2.54")));
    }

    @Test
    void thePersonCanSignInWithTheKeyAndBecomeRoot() {
        hosts().createAccount(knownHost(), account(marker));

        assertThat(machine.run("getent passwd jdoe | cut -d: -f5-7"))
                .isEqualTo("Jane Doe,,,,slipway-" + marker + ":/home/jdoe:/bin/bash");
        assertThat(machine.run("cd /home/jdoe; stat -c '%a %U' .ssh .ssh/authorized_keys")).isEqualTo("700 jdoe\n600 jdoe");
        assertThat(machine.run("cat /home/jdoe/.ssh/authorized_keys")).isEqualTo(KEY);
        assertThat(machine.run("stat -c %a /etc/sudoers.d/slipway-jdoe; visudo -c -q && su jdoe -c 'sudo -n id -un'"))
                .isEqualTo("440\nroot");
    }

    @Test
    void aNameAndAKeyFullOfShellAreTakenAsTheyAre() {
        var host = knownHost();
        var name = "O'Brien \"$(touch /tmp/owned)\" `touch /tmp/owned`; touch /tmp/owned:x,y\nz é\\";

        hosts().createAccount(host, new LinuxHosts.NewAccount(this.name, name, KEY + " $(touch /tmp/owned)", false, marker));

        assertThat(machine.run("getent passwd jdoe | cut -d: -f5"))
                .isEqualTo("O'Brien \"$(touch /tmp/owned)\" `touch /tmp/owned`; touch /tmp/owned x y z é\\,,,,slipway-" + marker);
        assertThat(machine.run("ls /tmp; ls /etc/sudoers.d")).doesNotContain("owned", "slipway-jdoe");
        assertThat(machine.run("cat /home/jdoe/.ssh/authorized_keys")).endsWith(" $(touch /tmp/owned)");
    }

    @Test
    void anAccountThatSomebodyMadeByHandStaysAsItIs() {
        var host = knownHost();
        machine.run("useradd -m jdoe; mkdir /home/jdoe/.ssh; echo theirs > /home/jdoe/.ssh/authorized_keys");

        assertThat(fault(() -> hosts().createAccount(host, account(marker)))).isEqualTo(Kind.ACCOUNT_EXISTS);

        hosts().removeAccount(host, name, marker);
        assertThat(hosts().findAccount(host, name).orElseThrow().marker()).isEmpty();
        assertThat(machine.run("cat /home/jdoe/.ssh/authorized_keys; ls /etc/sudoers.d"))
                .startsWith("theirs").doesNotContain("slipway-jdoe");
    }

    @Test
    void anAccountThatABreakLeftHalfMadeIsNotFoundUntilARepeatCompletesIt() {
        var host = knownHost();
        machine.run("useradd -M -s /bin/bash -p '*' -c 'Jane Doe,,,,slipway-" + marker + "' jdoe");
        assertThat(hosts().findAccount(host, name).orElseThrow().marker()).isEmpty();

        hosts().createAccount(host, account(marker));

        assertThat(hosts().findAccount(host, name).orElseThrow().marker()).isEqualTo(marker);
        assertThat(machine.run("stat -c '%U' /home/jdoe /home/jdoe/.bashrc /home/jdoe/.ssh; cat /home/jdoe/.ssh/authorized_keys"))
                .isEqualTo("jdoe\njdoe\njdoe\n" + KEY);
    }

    @Test
    void removingAnAccountEndsItsProcessesAndLeavesNothing() {
        var host = knownHost();
        hosts().createAccount(host, account(marker));
        machine.run("setsid su jdoe -c 'trap \"\" TERM; while :; do sleep 1; done' >/dev/null 2>&1 </dev/null &");

        hosts().removeAccount(host, name, marker);

        assertThat(machine.run("getent passwd jdoe || :; ls -d /home/jdoe /etc/sudoers.d/slipway-* 2>/dev/null || :")).isEmpty();
        assertThat(machine.run("ls /etc/slipway/accounts")).isEmpty();
    }

    @Test
    void aHomeThatIsThereAlreadyIsNotHandedToSomebodyElse() {
        var host = knownHost();
        machine.run("mkdir /home/jdoe; echo secret > /home/jdoe/diary");

        assertThat(fault(() -> hosts().createAccount(host, account(marker)))).isEqualTo(Kind.COMMAND_FAILED);
        assertThat(hosts().findAccount(host, name)).isEmpty();
    }

    @Test
    void renewedKeysReplaceAllOfTheTemplatesKeys() {
        var before = machine.run("cat /etc/ssh/ssh_host_*.pub");

        var fresh = hosts().renewHostKeys(clone(), marker);

        assertThat(machine.run("cat /etc/ssh/ssh_host_*.pub").lines()).doesNotContainAnyElementsOf(before.lines().toList())
                .anyMatch(line -> line.contains(fresh.base64()));
        assertThat(machine.run("cat /etc/slipway/host-keys; ls /etc/slipway")).startsWith(marker).doesNotContain("host-keys.new");
        assertThat(pins.of(address())).containsExactly(fresh);
    }

    @Test
    void aBreakBetweenMakingAndActivatingKeysIsCompletedByARepeat() {
        var template = hosts().probe(clone());
        machine.run("mkdir -p /etc/slipway/host-keys.new/etc/ssh; ssh-keygen -A -f /etc/slipway/host-keys.new >/dev/null;"
                + " echo " + marker + " > /etc/slipway/host-keys.new/marker");
        var staged = HostKey.parse(machine.run("cat /etc/slipway/host-keys.new/etc/ssh/ssh_host_ed25519_key.pub"));
        pins.add(address(), template, marker);
        pins.add(address(), staged, marker);
        // Half of the files have been replaced, and sshd does not know yet.
        machine.run("cp -p /etc/slipway/host-keys.new/etc/ssh/ssh_host_ed25519_key* /etc/ssh/");

        assertThat(hosts().renewHostKeys(clone(), marker)).isEqualTo(staged);
        assertThat(hosts().probe(clone())).isEqualTo(staged);
    }

    @Test
    void aMovedMachineKnowsItsNameAndNameServers() {
        hosts().configureNetwork(clone(), ownNetwork(), marker);
        var own = RealHosts.numbered(231).toString();
        awaitAnswer(RealHosts.at(own));

        assertThat(machine.run("hostname; cat /etc/hostname")).isEqualTo("dev-jdoe\ndev-jdoe");
        assertThat(machine.run("getent hosts dev-jdoe | awk '{ print $1 }'")).isEqualTo(own);
        assertThat(machine.run("grep nameserver /etc/resolv.conf")).isEqualTo("nameserver 192.0.2.53\nnameserver 192.0.2.54");
        assertThat(machine.run("ip -4 -o address show eth0 | awk '{ print $4 }'; ip route show default"))
                .startsWith(own + "/23\ndefault via " + RealHosts.numbered(1));
        assertThat(machine.run("cat /etc/network/interfaces")).containsOnlyOnce("iface eth0").contains("iface lo");
        assertThat(machine.run("ifdown --force eth0 && ifup eth0 && ip -4 -o address show eth0")).contains(own + "/23");
    }

    @Test
    void conversationsInARowShareOneConnection() {
        var host = knownHost();
        for (var i = 0; i < 5; i++) {
            hosts().findAccount(host, name);
        }

        assertThat(real.connections.kept(host)).isEqualTo(1);
        assertThat(machine.run("pgrep -fc 'sshd: .*@notty'")).isEqualTo("1");
    }
}
