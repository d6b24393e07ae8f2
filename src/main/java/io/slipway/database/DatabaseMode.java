package io.slipway.database;

import io.slipway.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Which PostgreSQL the portal runs on.
 *
 * @param embedded true for the server that the portal starts itself (a laptop, a trial), false for the one that
 *        {@code spring.datasource.url} names. Demo people and simulated systems exist by default only when true.
 */
public record DatabaseMode(boolean embedded) {

    private static final String URL = "spring.datasource.url";
    private static final String USERNAME = "spring.datasource.username";

    /**
     * The mode that the configuration asks for, for conditions that are decided before there are beans.
     *
     * @throws StartRefused if it is half configured
     */
    public static DatabaseMode of(Environment environment) {
        @Nullable String url = environment.getProperty(URL);
        if (url != null && url.isBlank()) {
            throw new StartRefused(URL + " is set, but empty.",
                    "Give it the JDBC URL of a PostgreSQL database, or remove it to use the embedded one.");
        }
        if (url == null && environment.containsProperty(USERNAME)) {
            throw new StartRefused(USERNAME + " is set, but " + URL + " is not.",
                    "Set " + URL + " to use an external PostgreSQL, or remove " + USERNAME + " to use the embedded one.");
        }
        return new DatabaseMode(url == null);
    }
}
