package io.slipway.identity;

import io.slipway.database.DatabaseMode;
import io.slipway.shared.StartRefused;
import java.net.InetAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The invented people of a demonstration.
 *
 * @param enabled  whether they exist; if not given, they do with the embedded database or when a password is given
 * @param password the password of them all, {@code slipway-demo} if not given; must be given where others than this machine
 *        could sign in
 */
@ConfigurationProperties("slipway.demo")
record DemoProperties(@Nullable Boolean enabled, @Nullable String password) {

    private static final String DEFAULT_PASSWORD = "slipway-demo";

    DemoProperties {
        if (password != null && !PersonRules.isPassword(password)) {
            throw new StartRefused("slipway.demo.password cannot be used as a password.",
                    "Give it 8 characters or more and at most 72 bytes, or remove it.");
        }
    }

    /**
     * Whether demo people exist.
     *
     * @param address where the portal listens, null for everywhere
     * @throws StartRefused if they would exist where a published password must not work
     */
    boolean areWanted(DatabaseMode database, @Nullable InetAddress address) {
        boolean wanted = Objects.requireNonNullElse(enabled, database.embedded() || password != null);
        if (wanted && password == null && !isLocal(database, address)) {
            throw new StartRefused(database.embedded()
                    ? "The portal would listen beyond this machine with demo people whose password everybody knows."
                    : "The portal would put demo people whose password everybody knows into an external database.",
                    "Set slipway.demo.enabled=false to do without demo people, or choose their password with "
                            + "slipway.demo.password" + (database.embedded() ? ", or set server.address=127.0.0.1." : "."));
        }
        return wanted;
    }

    /** Whether the sign-in page may show the password to whoever opens it. */
    boolean maySayPassword(DatabaseMode database, @Nullable InetAddress address) {
        return isLocal(database, address);
    }

    String passwordOrDefault() {
        return Objects.requireNonNullElse(password, DEFAULT_PASSWORD);
    }

    private static boolean isLocal(DatabaseMode database, @Nullable InetAddress address) {
        return database.embedded() && address != null && address.isLoopbackAddress();
    }

    @Override
    public String toString() {
        return "DemoProperties[enabled=" + enabled + "]";
    }
}
