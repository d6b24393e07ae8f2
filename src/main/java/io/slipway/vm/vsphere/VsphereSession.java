package io.slipway.vm.vsphere;

import io.slipway.vm.VmFault;
import java.rmi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one session that everybody shares. It is opened when it is first needed and again when it is over, by one thread while the
 * others wait for the outcome. After a refused password nobody tries again for a while: accounts get locked.
 */
final class VsphereSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VsphereSession.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final SignIn signIn;
    private final VsphereFaults faults;
    private final InstantSource clock;

    private @Nullable Connection current;
    private @Nullable CompletableFuture<Connection> attempt;
    private @Nullable VmFault refusal;
    private Instant closedUntil = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    VsphereSession(SignIn signIn, VsphereFaults faults, InstantSource clock) {
        this.signIn = signIn;
        this.faults = faults;
        this.clock = clock;
    }

    /** Runs the conversation, once more in a new session if the server says that this one is over. */
    <T> T call(Conversation<T> conversation) {
        var connection = connection(null);
        try {
            try {
                return conversation.with(connection);
            } catch (RemoteFault e) {
                if (!e.notAuthenticated()) {
                    throw e;
                }
            }
            return conversation.with(connection(connection));
        } catch (RemoteException e) {
            throw faults.of(e);
        }
    }

    /** A session other than the one that is over. */
    private Connection connection(@Nullable Connection over) {
        CompletableFuture<Connection> outcome;
        var mine = false;
        synchronized (this) {
            if (current != null && current != over) {
                return current;
            }
            if (refusal != null && clock.instant().isBefore(closedUntil)) {
                throw refusal;
            }
            current = null;
            if (attempt == null) {
                attempt = new CompletableFuture<>();
                mine = true;
            }
            outcome = attempt;
        }
        if (mine) {
            open(outcome);
        }
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof VmFault fault ? fault : e;
        }
    }

    private void open(CompletableFuture<Connection> outcome) {
        try {
            var opened = signIn.open();
            settle(opened, null);
            outcome.complete(opened);
        } catch (RemoteException e) {
            fail(outcome, faults.of(e));
        } catch (RuntimeException | Error e) {
            fail(outcome, e);
        }
    }

    private void fail(CompletableFuture<Connection> outcome, Throwable reason) {
        settle(null, reason instanceof VmFault fault && fault.kind() == VmFault.Kind.BAD_CREDENTIALS ? fault : null);
        outcome.completeExceptionally(reason);
    }

    private synchronized void settle(@Nullable Connection opened, @Nullable VmFault refused) {
        current = opened;
        attempt = null;
        if (opened != null) {
            pause = FIRST_PAUSE;
        }
        refusal = refused;
        if (refused != null) {
            closedUntil = clock.instant().plus(pause);
            LOG.warn("The vCenter refuses the portal's user name or password; the next attempt is not before {}.", closedUntil);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Signs out, if signed in. */
    @Override
    public void close() {
        Connection open;
        synchronized (this) {
            open = current;
            current = null;
        }
        if (open == null) {
            return;
        }
        try {
            signIn.close(open);
        } catch (RemoteException | VmFault e) {
            LOG.info("The vCenter session could not be ended; it will expire.", e);
        }
    }
}
