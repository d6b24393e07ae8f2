package io.slipway.host.simulated;

import io.slipway.host.HostKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is at an address.
 *
 * @param answersFrom   when the host has booted; null while nobody but probes looked for one
 * @param silentUntil   until when nothing is there, because a host has just moved away
 * @param probedSince   the first of the latest series of probes
 * @param probedLast    the last of it
 * @param key           the host's key
 * @param keyMarker     the effect key that the host's own key was made with, or empty for the template's
 * @param networkMarker the effect key that the host was given this address with, or empty
 * @param pinned        whether the portal knows the key
 * @param accounts      the accounts that were made, by name
 */
record SimulatedHost(@Nullable Instant answersFrom, Instant silentUntil, Instant probedSince, Instant probedLast, HostKey key,
                     String keyMarker, String networkMarker, boolean pinned, Map<String, Account> accounts) {

    private static final int FIRST_UID = 1000;

    /** An account on the host. */
    record Account(int uid, String marker) {
    }

    static SimulatedHost bootingUntil(Instant answersFrom) {
        return nothingUntil(Instant.EPOCH).answeringFrom(answersFrom);
    }

    static SimulatedHost nothingUntil(Instant moment) {
        return new SimulatedHost(null, moment, Instant.EPOCH, Instant.EPOCH, SimulatedKeys.TEMPLATE, "", "", false, Map.of());
    }

    boolean answers(Instant now) {
        return answersFrom != null && !now.isBefore(answersFrom);
    }

    /** The key that the host has is known from its renewal, or else from its move. */
    boolean isPinnedWith(String marker) {
        return pinned && marker.equals(keyMarker.isEmpty() ? networkMarker : keyMarker);
    }

    SimulatedHost probed(Instant since, Instant last) {
        return new SimulatedHost(answersFrom, silentUntil, since, last, key, keyMarker, networkMarker, pinned, accounts);
    }

    SimulatedHost answeringFrom(Instant moment) {
        return new SimulatedHost(moment, silentUntil, probedSince, probedLast, key, keyMarker, networkMarker, pinned, accounts);
    }

    SimulatedHost withKey(HostKey next, String marker) {
        return new SimulatedHost(answersFrom, silentUntil, probedSince, probedLast, next, marker, networkMarker, true, accounts);
    }

    /** The same host at another address. */
    SimulatedHost moved(Instant arrives, String marker) {
        return new SimulatedHost(arrives, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, key, keyMarker, marker, true, accounts);
    }

    SimulatedHost withAccount(String name, String marker) {
        var next = new HashMap<>(accounts);
        var uid = accounts.values().stream().mapToInt(Account::uid).max().orElse(FIRST_UID - 1) + 1;
        next.putIfAbsent(name, new Account(uid, marker));
        return withAccounts(next);
    }

    SimulatedHost withoutAccount(String name, String marker) {
        var next = new HashMap<>(accounts);
        next.entrySet().removeIf(each -> each.getKey().equals(name) && each.getValue().marker().equals(marker));
        return withAccounts(next);
    }

    private SimulatedHost withAccounts(Map<String, Account> next) {
        return new SimulatedHost(answersFrom, silentUntil, probedSince, probedLast, key, keyMarker, networkMarker, pinned, next);
    }
}
