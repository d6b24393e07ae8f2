package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a clone host keys of its own. The new public key is read over the session that the old key authenticated and is pinned
 * beside the old one before the host changes over, so that a break at any point leaves a host that is still known.
 */
class HostKeyRenewal {

    private static final Duration CHANGE_OVER = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HostTrust trust;
    private final Connections connections;
    private final Connector connector;
    private final Commands commands;

    HostKeyRenewal(HostTrust trust, Connections connections, Connector connector, Commands commands) {
        this.trust = trust;
        this.connections = connections;
        this.connector = connector;
        this.commands = commands;
    }

    /** @return the key that the host has now, the only one that is pinned */
    HostKey renew(HostAddress host, String marker) {
        var fresh = connections.with(host, trust.atFirstSight(host), connection -> {
            var key = HostKey.parse(commands.run(connection, Script.STAGE_HOST_KEYS, marker));
            trust.alsoPin(host, connection.key(), marker);
            trust.alsoPin(host, key, marker);
            commands.run(connection, Script.ACTIVATE_HOST_KEYS, marker);
            return key;
        });
        connections.drop(host);
        awaitChangeOver(host, fresh);
        trust.pin(host, fresh, marker);
        return fresh;
    }

    private void awaitChangeOver(HostAddress host, HostKey fresh) {
        var end = Instant.now().plus(CHANGE_OVER);
        @Nullable HostFault last = null;
        while (Instant.now().isBefore(end)) {
            try {
                connector.open(host, new Trust(List.of(fresh), List.of())).close();
                return;
            } catch (HostFault fault) {
                last = fault;
            }
            pause();
        }
        throw last != null && last.kind() == HostFault.Kind.KEY_CHANGED ? Faults.oldKeysServed(host, last)
                : last != null ? last : Faults.oldKeysServed(host, null);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a host changes its keys", e);
        }
    }
}
