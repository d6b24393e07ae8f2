package io.slipway.build.jenkins;

import io.slipway.build.BuildFault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that the portal is somebody. Jenkins refuses a wrong password, but Hudson takes whoever brings one for nobody, and
 * nobody sees fewer jobs. After a refusal nobody asks again for a while: accounts get locked.
 */
final class SignIn {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String username;
    private final JenkinsFaults faults;
    private final InstantSource clock;

    private @Nullable Instant verified;
    private @Nullable BuildFault refusal;
    private Instant closedUntil = Instant.MIN;

    SignIn(String username, JenkinsFaults faults, InstantSource clock) {
        this.username = username;
        this.faults = faults;
        this.clock = clock;
    }

    void ensure(Wire wire) throws IOException {
        synchronized (this) {
            if (refusal != null && clock.instant().isBefore(closedUntil)) {
                throw refusal;
            }
            if (verified != null && clock.instant().isBefore(verified.plus(KNOWN_FOR))) {
                return;
            }
        }
        var secured = wire.get("/" + Paths.tree("useSecurity")).path("useSecurity").asBoolean();
        if (secured && !wire.isJenkins() && !isSomebody(wire)) {
            var fault = faults.about(BuildFault.Kind.BAD_CREDENTIALS, "build.jenkins.nobody", username);
            refused(fault);
            throw fault;
        }
        synchronized (this) {
            verified = clock.instant();
            refusal = null;
        }
    }

    private static boolean isSomebody(Wire wire) throws IOException {
        try {
            return !wire.get("/me").path("id").asText("anonymous").equals("anonymous");
        } catch (Rejected rejected) {
            // Hudson fails there for whom it does not know.
            return false;
        }
    }

    synchronized void refused(BuildFault fault) {
        switch (fault.kind()) {
            case BAD_CREDENTIALS -> {
                refusal = fault;
                closedUntil = clock.instant().plus(PAUSE);
                verified = null;
            }
            case NO_PERMISSION, NOT_FOUND -> verified = null;
            default -> {
            }
        }
    }

    synchronized void forget() {
        verified = null;
    }
}
