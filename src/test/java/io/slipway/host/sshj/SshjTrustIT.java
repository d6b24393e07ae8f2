package io.slipway.host.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostFault.Kind;
import io.slipway.host.HostKey;
import io.slipway.host.LinuxHosts.NewAccount;
import io.slipway.host.SshProperties;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.peers.TestMachine;
import io.slipway.shared.AccountName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Whom the portal talks to, whom it does not, and what it says then. */
@RequiresPeer(Peer.SSH)
class SshjTrustIT {

    private static final AccountName NAME = new AccountName("jdoe");

    private static TestMachine machine;
    private static PinnedKeys pins;

    private final List<RealHosts> open = new ArrayList<>();

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        machine = TestMachine.start();
        pins = RealHosts.pins();
    }

    @AfterAll
    static void stop() {
        machine.close();
    }

    @BeforeEach
    void answers() {
        pins.forget(address());
        await().ignoreExceptions().until(() -> hosts(null).hosts.probe(address()) != null);
    }

    @AfterEach
    void disconnect() {
        open.forEach(RealHosts::close);
    }

    @Test
    void aHostInTheKnownHostsFileIsKnown() throws IOException {
        var hosts = hosts(knownHosts(machine.address() + " " + publicKey("ed25519")));

        assertThat(hosts.hosts.findAccount(address(), NAME)).isEmpty();
    }

    @Test
    void aHashedEntryAndAnEntryOfAnotherKeyTypeAreUnderstood() throws IOException, InterruptedException {
        var file = knownHosts(machine.address() + " " + publicKey("rsa"));
        assertThat(new ProcessBuilder("ssh-keygen", "-q", "-H", "-f", file.toString()).start().waitFor()).isZero();
        assertThat(Files.readString(file)).startsWith("|1|").doesNotContain(machine.address());
        var hosts = hosts(file);

        assertThat(hosts.hosts.probe(address()).algorithm()).isEqualTo("ssh-rsa");
        assertThat(hosts.hosts.findAccount(address(), NAME)).isEmpty();
    }

    @Test
    void aHostIsAskedForTheTypeOfKeyThatIsPinned() {
        pins.replace(address(), HostKey.parse(publicKey("ecdsa")), "effect");

        assertThat(hosts(null).hosts.probe(address()).algorithm()).isEqualTo("ecdsa-sha2-nistp256");
    }

    @Test
    void aChangedKeyIsRefusedWithBothFingerprints() throws IOException, InterruptedException {
        var other = strangersKey("ed25519");
        pins.replace(address(), other, "effect");

        var fault = fault(hosts(null));

        assertThat(fault.kind()).isEqualTo(Kind.KEY_CHANGED);
        assertThat(fault.phrase().args()).containsExactly(machine.address(), other.fingerprint(),
                HostKey.parse(publicKey("ed25519")).fingerprint());
    }

    @Test
    void aHostThatLostTheTypeOfKeyThatIsPinnedHasAChangedKey() {
        pins.replace(address(), HostKey.parse(publicKey("ecdsa")), "effect");
        machine.run("echo 'HostKey /etc/ssh/ssh_host_ed25519_key' > /etc/ssh/sshd_config.d/one.conf");
        machine.run("service ssh restart >/dev/null");
        try {
            var fault = fault(hosts(null));

            assertThat(fault.kind()).isEqualTo(Kind.KEY_CHANGED);
            assertThat(fault.phrase().args()).last().isEqualTo(HostKey.parse(publicKey("ed25519")).fingerprint());
        } finally {
            machine.run("rm /etc/ssh/sshd_config.d/one.conf; service ssh restart >/dev/null");
        }
    }

    @Test
    void thePinnedKeyCountsMoreThanTheFile() throws IOException, InterruptedException {
        pins.replace(address(), strangersKey("ed25519"), "effect");

        assertThat(fault(hosts(knownHosts(machine.address() + " " + publicKey("ed25519")))).kind()).isEqualTo(Kind.KEY_CHANGED);
    }

    @Test
    void aRevokedKeyIsRefusedEvenWhenPinned() throws IOException {
        var key = HostKey.parse(publicKey("ed25519"));
        pins.replace(address(), key, "effect");

        var fault = fault(hosts(knownHosts("@revoked * " + publicKey("ed25519"))));

        assertThat(fault.kind()).isEqualTo(Kind.KEY_CHANGED);
        assertThat(fault.phrase().key()).isEqualTo("host.key-revoked");
    }

    @Test
    void aKeptConnectionIsNotUsedAfterThePinHasChanged() throws IOException, InterruptedException {
        pins.replace(address(), HostKey.parse(publicKey("ed25519")), "effect");
        var hosts = hosts(null);
        hosts.hosts.findAccount(address(), NAME);
        assertThat(hosts.connections.kept(address())).isEqualTo(1);

        pins.replace(address(), strangersKey("ed25519"), "effect");

        assertThat(fault(hosts).kind()).isEqualTo(Kind.KEY_CHANGED);
    }

    @Test
    void aKeptConnectionThatBrokeIsReplaced() {
        pins.replace(address(), HostKey.parse(publicKey("ed25519")), "effect");
        var hosts = hosts(null);
        hosts.hosts.findAccount(address(), NAME);
        machine.run("pkill -f 'sshd: root@notty'");

        assertThat(hosts.hosts.findAccount(address(), NAME)).isEmpty();
    }

    @Test
    void aHostThatRefusesThePortalsKeySaysSo() throws IOException, InterruptedException {
        var key = directory.resolve("stranger");
        generate("ed25519", key);
        var hosts = open(RealHosts.properties("root", null, key, Duration.ofSeconds(10), DataSize.ofKilobytes(64)));

        assertThat(catchThrowableOfType(HostFault.class, () -> hosts.hosts.probe(address())).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void anAccountWithoutSudoSaysSo() {
        machine.run("useradd -m plain; cp -r /root/.ssh /home/plain/; chown -R plain: /home/plain/.ssh; usermod -p '*' plain");
        pins.replace(address(), HostKey.parse(publicKey("ed25519")), "effect");
        var hosts = open(RealHosts.properties("plain"));

        var fault = fault(hosts);

        assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
        assertThat(fault.phrase().key()).isEqualTo("host.sudo-refused");
    }

    @Test
    void aCommandThatDoesNotEndIsBrokenOff() {
        machine.run("printf '#!/bin/sh\\nsleep 60\\n' > /usr/local/bin/slow; chmod 755 /usr/local/bin/slow");
        var begun = System.nanoTime();

        var slow = new Command("/usr/local/bin/slow", List.of(), "");

        assertThatThrownBy(() -> run(Duration.ofSeconds(1), DataSize.ofKilobytes(4), slow))
                .isInstanceOfSatisfying(HostFault.class, fault -> assertThat(fault.phrase().key()).isEqualTo("host.too-slow"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        for (var redirect : List.of("", " >&2")) {
            assertThatThrownBy(() -> run(Duration.ofSeconds(20), DataSize.ofKilobytes(4),
                    new Command("sh", List.of("-c", "while :; do echo endless; done" + redirect), "")))
                    .isInstanceOfSatisfying(HostFault.class,
                            fault -> assertThat(fault.phrase().key()).isEqualTo("host.too-much-output"));
        }
    }

    @Test
    void inputOutputErrorsAndStatusComeThrough() {
        var result = run(Duration.ofSeconds(20), DataSize.ofKilobytes(64),
                new Command("sh", List.of("-c", "cat; echo \"$1\" >&2; exit 7", "sh", "it's $HOME; `id` \"x\"\n\\"), "grüezi"));

        assertThat(result).isEqualTo(new CommandResult(7, "grüezi", "it's $HOME; `id` \"x\"\n\\\n"));
    }

    @Test
    void muchOutputWithinTheLimitComesThroughOnBothStreams() {
        var result = run(Duration.ofSeconds(30), DataSize.ofMegabytes(2),
                new Command("sh", List.of("-c", "m() { head -c 1000000 /dev/zero | tr '\\0' x; }; m >&2; m"), ""));

        assertThat(result.output()).hasSize(1_000_000);
        assertThat(result.errors()).hasSize(1_000_000);
    }

    private CommandResult run(Duration time, DataSize output, Command command) {
        var hosts = open(RealHosts.properties("root", null, RealHosts.portalKey(), time, output));
        return hosts.connections.with(address(), new Trust(List.of(), List.of()), connection -> connection.run(command));
    }

    private RealHosts hosts(@Nullable Path knownHosts) {
        return open(RealHosts.properties("root", knownHosts, RealHosts.portalKey(),
                Duration.ofSeconds(20), DataSize.ofKilobytes(64)));
    }

    private RealHosts open(SshProperties properties) {
        var hosts = new RealHosts(properties, pins);
        open.add(hosts);
        return hosts;
    }

    private HostFault fault(RealHosts hosts) {
        return catchThrowableOfType(HostFault.class, () -> hosts.hosts.createAccount(address(),
                new NewAccount(NAME, "Jane Doe", "ssh-ed25519 AAAA", false, "effect")));
    }

    private static HostAddress address() {
        return RealHosts.at(machine.address());
    }

    private static String publicKey(String type) {
        return machine.run("cut -d' ' -f1,2 /etc/ssh/ssh_host_" + type + "_key.pub");
    }

    private HostKey strangersKey(String type) throws IOException, InterruptedException {
        var file = directory.resolve("stranger-" + type);
        generate(type, file);
        return HostKey.parse(Files.readString(Path.of(file + ".pub")));
    }

    private static void generate(String type, Path file) throws IOException, InterruptedException {
        var made = new ProcessBuilder("ssh-keygen", "-q", "-t", type, "-N", "", "-f", file.toString()).start();
        assertThat(made.waitFor()).isZero();
    }

    private Path knownHosts(String... lines) throws IOException {
        return Files.write(directory.resolve("known_hosts"), List.of(lines));
    }
}
