package io.slipway.identity.security;

import io.slipway.shared.StartRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access tokens of the API.
 *
 * @param life how long a token is good for, e.g. {@code 8h}: a minute to 30 days
 */
@ConfigurationProperties("slipway.token")
public record TokenProperties(@DefaultValue("8h") Duration life) {

    public TokenProperties {
        if (life.compareTo(Duration.ofMinutes(1)) < 0 || life.compareTo(Duration.ofDays(30)) > 0) {
            throw new StartRefused("slipway.token.life is out of range.",
                    "Give it a duration from 1m to 30d, e.g. 8h, or remove it.");
        }
    }
}
