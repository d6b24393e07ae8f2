package io.slipway.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.host.HostFault.Kind;
import io.slipway.host.LinuxHosts.Account;
import io.slipway.host.LinuxHosts.HostCommand;
import io.slipway.host.LinuxHosts.NewAccount;
import io.slipway.shared.AccountName;
import io.slipway.shared.GuestNetwork;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class LinuxHostsContract {

    protected static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILVwlUR9z5gHAsdSJrESQBRXyTXsy5GXp9hXcfIeTYZz jdoe@example.org";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    protected final AccountName name = new AccountName("jdoe");
    protected final String marker = UUID.randomUUID().toString();
    protected final String otherMarker = UUID.randomUUID().toString();

    protected abstract LinuxHosts hosts();

    /** A host that answers and that the portal never saw; it has the keys of its template. */
    protected abstract HostAddress clone();

    /** A host whose key is pinned. */
    protected abstract HostAddress knownHost();

    /** An address that nobody answers at. */
    protected abstract HostAddress silence();

    /** A free address that the clone can move to. */
    protected abstract GuestNetwork ownNetwork();

    @Test
    void aHostThatAnswersShowsItsKey() {
        var key = hosts().probe(clone());

        assertThat(key.algorithm()).isEqualTo("ssh-ed25519");
        assertThat(key.fingerprint()).startsWith("SHA256:").isEqualTo(HostKey.of(key.algorithm(), key.base64()).fingerprint());
    }

    @Test
    void aProgramIsRunWithItsArgumentsAndInputAsTheyAre() {
        var host = knownHost();

        assertThat(hosts().run(host, new HostCommand("echo", List.of("a  b", "$(id)", "it's"), "")).output())
                .isEqualTo("a  b $(id) it's\n");
        assertThat(hosts().run(host, new HostCommand("cat", List.of(), "one\ntwo\n")).output()).isEqualTo("one\ntwo\n");
        assertThat(hosts().run(host, new HostCommand("false", List.of(), "")).status()).isEqualTo(1);
        assertThat(hosts().run(host, new HostCommand("no-such-program", List.of(), "")).status()).isEqualTo(127);
        assertThat(fault(() -> hosts().run(silence(), new HostCommand("true", List.of(), ""))))
                .isIn(Kind.UNREACHABLE, Kind.UNKNOWN_HOST);
    }

    @Test
    void aHostThatDoesNotAnswerIsUnreachable() {
        assertThat(fault(() -> hosts().probe(silence()))).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aCloneGetsAKeyOfItsOwnThatItIsKnownByFromThenOn() {
        var host = clone();
        var old = hosts().probe(host);

        var fresh = hosts().renewHostKeys(host, marker);

        assertThat(fresh).isNotEqualTo(old);
        assertThat(hosts().probe(host)).isEqualTo(fresh);
    }

    @Test
    void aRepeatKeepsTheNewKey() {
        var host = clone();
        var fresh = hosts().renewHostKeys(host, marker);

        assertThat(hosts().renewHostKeys(host, marker)).isEqualTo(fresh);
        assertThat(hosts().probe(host)).isEqualTo(fresh);
    }

    @Test
    void anotherEffectGetsAnotherKey() {
        var host = clone();

        assertThat(hosts().renewHostKeys(host, marker)).isNotEqualTo(hosts().renewHostKeys(host, otherMarker));
    }

    @Test
    void aHostOfWhichNothingIsKnownIsNotGivenAnAccount() {
        var host = clone();

        assertThat(fault(() -> hosts().createAccount(host, account(marker)))).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(fault(() -> hosts().findAccount(host, name))).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(fault(() -> hosts().removeAccount(host, name, marker))).isEqualTo(Kind.UNKNOWN_HOST);
    }

    @Test
    void anAccountIsFoundByItsMarker() {
        var host = knownHost();

        hosts().createAccount(host, account(marker));

        var found = hosts().findAccount(host, name).orElseThrow();
        assertThat(found.marker()).isEqualTo(marker);
        assertThat(found.uid()).isGreaterThanOrEqualTo(1000);
    }

    @Test
    void aHostWithoutTheAccountSaysSo() {
        assertThat(hosts().findAccount(knownHost(), new AccountName("nobody-has-this"))).isEmpty();
    }

    @Test
    void makingTheSameAccountAgainChangesNothing() {
        var host = knownHost();
        hosts().createAccount(host, account(marker));
        var first = hosts().findAccount(host, name);

        hosts().createAccount(host, account(marker));

        assertThat(hosts().findAccount(host, name)).isEqualTo(first);
    }

    @Test
    void theAccountOfAnotherEffectIsNotTouched() {
        var host = knownHost();
        hosts().createAccount(host, account(marker));

        assertThat(fault(() -> hosts().createAccount(host, account(otherMarker)))).isEqualTo(Kind.ACCOUNT_EXISTS);
        hosts().removeAccount(host, name, otherMarker);

        assertThat(hosts().findAccount(host, name).orElseThrow().marker()).isEqualTo(marker);
    }

    @Test
    void theAccountOfTheSystemIsNotTouched() {
        var host = knownHost();
        var daemon = new AccountName("daemon");

        var fault = fault(() -> hosts().createAccount(host, new NewAccount(daemon, "Jane Doe", KEY, true, marker)));
        hosts().removeAccount(host, daemon, marker);

        assertThat(fault).isEqualTo(Kind.ACCOUNT_EXISTS);
        assertThat(hosts().findAccount(host, daemon)).contains(new Account(daemon, 1, ""));
    }

    @Test
    void aRemovedAccountIsGoneAndRemovingItAgainIsHarmless() {
        var host = knownHost();
        hosts().createAccount(host, account(marker));

        hosts().removeAccount(host, name, marker);
        hosts().removeAccount(host, name, marker);

        assertThat(hosts().findAccount(host, name)).isEmpty();
        hosts().createAccount(host, account(otherMarker));
        assertThat(hosts().findAccount(host, name).orElseThrow().marker()).isEqualTo(otherMarker);
    }

    @Test
    void aForgottenHostIsUnknown() {
        var host = knownHost();

        hosts().forget(host);
        hosts().forget(host);

        assertThat(fault(() -> hosts().findAccount(host, name))).isEqualTo(Kind.UNKNOWN_HOST);
    }

    @Test
    void onlyTheKeyThatWasPinnedWithTheMarkerIsForgotten() {
        var host = clone();
        hosts().renewHostKeys(host, marker);

        hosts().forget(host, otherMarker);
        assertThat(hosts().findAccount(host, name)).isEmpty();
        hosts().forget(host, marker);

        assertThat(fault(() -> hosts().findAccount(host, name))).isEqualTo(Kind.UNKNOWN_HOST);
    }

    @Test
    void aCloneMovesFromItsFirstAddressToItsOwn() {
        var first = clone();
        var key = hosts().probe(first);
        var network = ownNetwork();
        var own = new HostAddress(network.address().toString(), first.port());

        hosts().configureNetwork(first, network, marker);

        awaitAnswer(own);
        assertThat(hosts().probe(own)).isEqualTo(key);
        assertThat(fault(() -> hosts().probe(first))).isEqualTo(Kind.UNREACHABLE);
        hosts().configureNetwork(first, network, marker);
        assertThat(hosts().probe(own)).isEqualTo(key);
        assertThat(hosts().renewHostKeys(own, marker)).isNotEqualTo(key);
    }

    protected final NewAccount account(String effectKey) {
        return new NewAccount(name, "Jane Doe", KEY, true, effectKey);
    }

    protected final void awaitAnswer(HostAddress host) {
        await().atMost(PATIENCE).ignoreException(HostFault.class).until(() -> hosts().probe(host) != null);
    }

    protected static Kind fault(ThrowingCallable call) {
        var fault = catchThrowableOfType(HostFault.class, call);
        assertThat(fault).as("a fault of the host").isNotNull();
        return fault.kind();
    }
}
