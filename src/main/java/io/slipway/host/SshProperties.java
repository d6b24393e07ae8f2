package io.slipway.host;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the portal reaches Linux hosts.
 *
 * @param privateKey     the portal's key, a file in OpenSSH or PEM format without a passphrase; null simulates the hosts
 * @param knownHosts     a file in the format of OpenSSH's {@code known_hosts}; null for none
 * @param user           the account that the portal signs in with: {@code root}, or one that may {@code sudo} without a password
 * @param port           where hosts listen for SSH unless said otherwise
 * @param connectTimeout for the connection, the key exchange and the sign-in together
 * @param commandTimeout for one command
 * @param outputLimit    what is read of one command's output; a command that says more fails
 */
@Validated
@ConfigurationProperties("slipway.ssh")
public record SshProperties(
        @Nullable Path privateKey,
        @Nullable Path knownHosts,
        @NotBlank @DefaultValue("root") String user,
        @Min(1) @Max(65535) @DefaultValue("22") int port,
        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("10s") Duration connectTimeout,
        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("1m") Duration commandTimeout,
        @NotNull @DefaultValue("256KB") DataSize outputLimit) {

    private static final DataSize MOST_OUTPUT = DataSize.ofMegabytes(16);

    /** What Bean Validation has no annotation for. */
    @AssertTrue(message = "slipway.ssh.output-limit must be between 1KB and 16MB")
    boolean isOutputLimitInRange() {
        return outputLimit.compareTo(DataSize.ofKilobytes(1)) >= 0 && outputLimit.compareTo(MOST_OUTPUT) <= 0;
    }

    /** The address with the port that hosts listen at unless said otherwise. */
    public HostAddress at(String host) {
        return new HostAddress(host, port);
    }
}
