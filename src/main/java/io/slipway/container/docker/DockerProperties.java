package io.slipway.container.docker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the Docker hosts are, and what the registries want to hear.
 *
 * @param hosts          the hosts by name
 * @param registries     registries with credentials, by any name
 * @param connectTimeout longest wait for a connection
 * @param readTimeout    longest silence during a short call
 * @param workTimeout    longest silence while the host pulls, builds, pushes, loads or stops
 */
@Validated
@ConfigurationProperties(prefix = "slipway.docker", ignoreUnknownFields = false)
record DockerProperties(Map<String, @Valid Host> hosts, Map<String, @Valid Registry> registries,
                        @DefaultValue("5s") @DurationMin(millis = 1) Duration connectTimeout,
                        @DefaultValue("30s") @DurationMin(millis = 1) Duration readTimeout,
                        @DefaultValue("10m") @DurationMin(millis = 1) Duration workTimeout) {

    DockerProperties(@Nullable Map<String, @Valid Host> hosts, @Nullable Map<String, @Valid Registry> registries,
            Duration connectTimeout, Duration readTimeout, Duration workTimeout) {
        this.hosts = hosts == null ? Map.of() : new TreeMap<>(hosts);
        this.registries = registries == null ? Map.of() : Map.copyOf(registries);
        this.connectTimeout = connectTimeout;
        this.readTimeout = readTimeout;
        this.workTimeout = workTimeout;
    }

    /** What the registry wants to hear; empty when nothing is configured for it. */
    Optional<Registry> registry(@Nullable String address) {
        return registries.values().stream().filter(each -> each.address().equals(address)).findFirst();
    }

    /**
     * Where an engine listens.
     *
     * @param url             {@code unix:///var/run/docker.sock} or {@code tcp://docker-1.example.org:2376}
     * @param caFile          PEM file with the authorities that the engine's certificate is checked against
     * @param certificateFile PEM file with the portal's certificate
     * @param keyFile         PEM file with its key
     */
    record Host(@NotBlank @Pattern(regexp = "unix:///\\S+|tcp://[^/\\s@]+:\\d+",
                    message = "must be like unix:///var/run/docker.sock or tcp://docker-1.example.org:2376") String url,
                @Nullable String caFile, @Nullable String certificateFile, @Nullable String keyFile) {

        boolean encrypted() {
            return caFile != null || certificateFile != null;
        }
    }

    /**
     * A registry's credentials.
     *
     * @param address  host and port as in the names of images, e.g. {@code registry.example.org:5000}
     * @param username the portal's account there
     * @param password its password or token
     */
    record Registry(@NotBlank String address, @NotBlank String username, @NotBlank String password) {

        @Override
        public String toString() {
            return "Registry[address=" + address + ", username=" + username + ", password=***]";
        }
    }
}
