package io.slipway.directory;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the directory listens.
 *
 * @param enabled         whether it listens at all
 * @param address         an address of this machine; another one than loopback needs a certificate
 * @param port            0 for any free one
 * @param certificate     PEM file with the certificate and those between it and its authority; null for no TLS
 * @param privateKey      PEM file with its key; null for no TLS
 * @param servicePassword password of {@code cn=service,dc=slipway}, which may only search; null for no such account
 */
@Validated
@ConfigurationProperties("slipway.directory")
public record DirectoryProperties(
        @DefaultValue("false") boolean enabled,
        @NotBlank @DefaultValue("127.0.0.1") String address,
        @Min(0) @Max(65535) @DefaultValue("10389") int port,
        @Nullable Path certificate,
        @Nullable Path privateKey,
        @Nullable String servicePassword) {

    private static final int SHORTEST_PASSWORD = 12;

    /** What Bean Validation has no annotation for. */
    @AssertTrue(message = "slipway.directory.certificate and slipway.directory.private-key must be set together")
    boolean isTlsComplete() {
        return (certificate == null) == (privateKey == null);
    }

    @AssertTrue(message = "slipway.directory.service-password must have at least 12 characters")
    boolean isServicePasswordLong() {
        return servicePassword == null || servicePassword.length() >= SHORTEST_PASSWORD;
    }

    @Override
    public String toString() {
        return "DirectoryProperties[" + address + ":" + port + "]";
    }
}
