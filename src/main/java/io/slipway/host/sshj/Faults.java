package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostFault.Kind;
import io.slipway.host.HostKey;
import io.slipway.shared.Phrase;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong with a host. */
final class Faults {

    private static final int LONGEST = 500;

    private Faults() {
    }

    static HostFault unreachable(HostAddress host, Throwable cause) {
        return new HostFault(Kind.UNREACHABLE, Phrase.of("host.unreachable", host.toString(), reason(cause)), cause);
    }

    static HostFault tooSlow(HostAddress host, Duration limit) {
        return new HostFault(Kind.UNREACHABLE, Phrase.of("host.too-slow", host.toString(), seconds(limit)));
    }

    static HostFault refused(HostAddress host, String user, Throwable cause) {
        return new HostFault(Kind.REFUSED, Phrase.of("host.refused", host.toString(), user), cause);
    }

    static HostFault sudoRefused(HostAddress host, String user, String errors) {
        return new HostFault(Kind.REFUSED, Phrase.of("host.sudo-refused", host.toString(), user, shortened(errors)));
    }

    static HostFault keyChanged(HostAddress host, Trust trust, HostKey seen) {
        var expected = trust.expected().stream().map(HostKey::fingerprint).collect(Collectors.joining(", "));
        return new HostFault(Kind.KEY_CHANGED, trust.isRevoked(seen)
                ? Phrase.of("host.key-revoked", host.toString(), seen.fingerprint())
                : Phrase.of("host.key-changed", host.toString(), expected, seen.fingerprint()));
    }

    static HostFault unknown(HostAddress host) {
        return new HostFault(Kind.UNKNOWN_HOST, Phrase.of("host.unknown", host.toString()));
    }

    static HostFault tooMuchOutput(HostAddress host, long limit) {
        return new HostFault(Kind.COMMAND_FAILED, Phrase.of("host.too-much-output", host.toString(), limit));
    }

    static HostFault commandFailed(HostAddress host, CommandResult result) {
        var said = result.errors().isBlank() ? result.output() : result.errors();
        return new HostFault(Kind.COMMAND_FAILED,
                Phrase.of("host.command-failed", host.toString(), result.status(), shortened(said)));
    }

    static HostFault oldKeysServed(HostAddress host, @Nullable Throwable cause) {
        return new HostFault(Kind.COMMAND_FAILED, Phrase.of("host.old-keys-served", host.toString()), cause);
    }

    static HostFault accountExists(HostAddress host, String account) {
        return new HostFault(Kind.ACCOUNT_EXISTS, Phrase.of("host.account-exists", account, host.toString()));
    }

    private static String reason(Throwable cause) {
        var message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : shortened(message);
    }

    private static String seconds(Duration time) {
        return String.valueOf(time.toMillis() / 1000.0).replaceAll("\\.0$", "");
    }

    /** What a host says is only shown in part, and on one line. */
    private static String shortened(String text) {
        var line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
