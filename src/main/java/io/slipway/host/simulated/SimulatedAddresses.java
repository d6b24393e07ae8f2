package io.slipway.host.simulated;

import io.slipway.host.HostAddress;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who is at which address. Nobody tells these hosts which machines run, so they conclude it from who is asked for: an address
 * that is probed again and again has a machine that boots, one that is probed once is free, and one that a machine left is free
 * for a while.
 */
class SimulatedAddresses {

    private static final String KIND = "host";
    private static final Duration BOOT = Duration.ofSeconds(6);
    private static final Duration MOVE = Duration.ofSeconds(2);
    /** Somebody who waits for a host asks more often than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration FREE = Duration.ofSeconds(20);

    private final SimulatedWorld world;
    private final SimulationSettings settings;
    private final Clock clock;

    SimulatedAddresses(SimulatedWorld world, SimulationSettings settings, Clock clock) {
        this.world = world;
        this.settings = settings;
        this.clock = clock;
    }

    /** The host that answers at the address now. */
    Optional<SimulatedHost> answering(HostAddress address) {
        return find(address).filter(host -> host.answers(clock.instant()));
    }

    /** Whatever is at the address, booted or not. */
    Optional<SimulatedHost> find(HostAddress address) {
        return world.find(KIND, address.toString(), SimulatedHost.class);
    }

    Optional<SimulatedHost> change(HostAddress address, UnaryOperator<SimulatedHost> change) {
        return world.change(KIND, address.toString(), SimulatedHost.class, change);
    }

    void remove(HostAddress address) {
        world.remove(KIND, address.toString());
    }

    /** Somebody looks whether a host answers. */
    void probed(HostAddress address) {
        var now = clock.instant();
        if (!world.add(KIND, address.toString(), SimulatedHost.nothingUntil(now).probed(now, now))) {
            change(address, host -> host.answersFrom() != null || now.isBefore(host.silentUntil()) ? host : probed(host, now));
        }
    }

    private SimulatedHost probed(SimulatedHost host, Instant now) {
        if (host.probedLast().isBefore(now.minus(PATIENCE))) {
            return host.probed(now, now);
        }
        var booted = host.probedSince().plus(settings.scaled(BOOT));
        return now.isBefore(booted) ? host.probed(host.probedSince(), now) : host.answeringFrom(now);
    }

    /** Somebody knows that a machine of his is at the address. */
    void expected(HostAddress address) {
        var booted = clock.instant().plus(settings.scaled(BOOT));
        if (!world.add(KIND, address.toString(), SimulatedHost.bootingUntil(booted))) {
            change(address, host -> host.answersFrom() == null ? host.answeringFrom(booted) : host);
        }
    }

    /** The host leaves one address for another. */
    void move(HostAddress from, HostAddress to, String marker) {
        var now = clock.instant();
        var host = find(from).orElseThrow().moved(now.plus(settings.scaled(MOVE)), marker);
        remove(to);
        world.add(KIND, to.toString(), host);
        change(from, left -> SimulatedHost.nothingUntil(now.plus(FREE)));
    }
}
