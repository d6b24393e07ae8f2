package io.slipway.build.jenkins;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Jenkins is.
 *
 * @param url            its address as it calls itself, e.g. {@code https://ci.example.org/jenkins}
 * @param username       the portal's own account there
 * @param token          the account's API token; a password works as well
 * @param caFile         PEM file with the authorities to trust instead of the JVM's; null for the JVM's
 * @param connectTimeout longest wait for a connection
 * @param readTimeout    longest silence within an answer, and longest wait for one that is not a download
 */
@Validated
@ConditionalOnProperty("slipway.jenkins.url")
@ConfigurationProperties(prefix = "slipway.jenkins", ignoreUnknownFields = false)
public record JenkinsProperties(
        @NotBlank @Pattern(regexp = "https?://[^/?#\\s@]+(/[^?#\\s]*)?", message = "must be like https://ci.example.org/jenkins")
        String url,
        @NotBlank(message = "must name the portal's account in Jenkins")
        @Pattern(regexp = "[\\p{ASCII}&&[^:]]*", message = "must be plain ASCII without a colon") String username,
        @NotBlank(message = "must be set") @Pattern(regexp = "\\p{ASCII}*", message = "must be plain ASCII") String token,
        @Nullable String caFile,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("30s") @DurationMin(millis = 1) Duration readTimeout) {

    public JenkinsProperties {
        caFile = caFile == null || caFile.isBlank() ? null : caFile.trim();
    }

    @Override
    public String toString() {
        return "JenkinsProperties[url=" + url + ", username=" + username + ", token=***]";
    }
}
