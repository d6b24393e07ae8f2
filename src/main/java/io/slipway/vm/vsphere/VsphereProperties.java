package io.slipway.vm.vsphere;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the vCenter is and where new machines go.
 *
 * @param url               the API's address, e.g. {@code https://vc.example.org/sdk}
 * @param username          the portal's own account, e.g. {@code portal@vsphere.local}
 * @param password          its password
 * @param caFile            PEM file with the authorities to trust instead of the JVM's; null for the JVM's
 * @param certificateSha256 the server certificate's SHA-256 fingerprint, 64 hexadecimal digits, colons allowed; the host name is
 *                          not checked then. With a CA file as well, both must hold. Null for none
 * @param datacenter        the datacenter's name; null for the first one by name
 * @param folder            path below the datacenter's folder for machines, e.g. {@code developers/linux}; null for that folder
 * @param resourcePool      a cluster, {@code cluster/pool} or a pool's name; null for the template's cluster
 * @param datastore         the datastore's name; null for the one with most free space that the cluster reaches
 * @param guestDomain       the DNS domain that customized guests get
 * @param principalPattern  makes a vCenter principal of a portal account; {@code {account}} stands for the account's name
 * @param role              the vCenter role that a machine's owner gets
 * @param connectTimeout    longest wait for a connection
 * @param readTimeout       longest wait for one whole answer
 */
@Validated
@ConditionalOnProperty("slipway.vsphere.url")
@ConfigurationProperties(prefix = "slipway.vsphere", ignoreUnknownFields = false)
public record VsphereProperties(
    @NotBlank @Pattern(regexp = "https://[^/?#\\s@]+/sdk/?", message = "must be like https://vc.example.org/sdk") String url,
    @NotBlank(message = "must name the portal's account in vCenter") String username,
    @NotBlank(message = "must be set") String password,
    @Nullable String caFile,
    @Nullable @Pattern(regexp = "\\s*|\\p{XDigit}{2}(:?\\p{XDigit}{2}){31}",
        message = "must be 64 hexadecimal digits (openssl x509 -fingerprint -sha256)") String certificateSha256,
    @Nullable String datacenter,
    @Nullable String folder,
    @Nullable String resourcePool,
    @Nullable String datastore,
    @DefaultValue("localdomain") @NotBlank String guestDomain,
    @DefaultValue("{account}@vsphere.local") @Pattern(regexp = ".*\\{account}.*", message = "must contain {account}")
    String principalPattern,
    @DefaultValue("VirtualMachinePowerUser") @NotBlank String role,
    @DefaultValue("5s") @DurationMin(millis = 1) Duration connectTimeout,
    @DefaultValue("60s") @DurationMin(millis = 1) Duration readTimeout) {

    public VsphereProperties {
        caFile = blankIsNull(caFile);
        certificateSha256 = blankIsNull(certificateSha256);
        datacenter = blankIsNull(datacenter);
        folder = blankIsNull(folder);
        resourcePool = blankIsNull(resourcePool);
        datastore = blankIsNull(datastore);
    }

    /** The pinned fingerprint's 32 bytes, or null when no certificate is pinned. */
    byte @Nullable [] fingerprint() {
        return certificateSha256 == null ? null
            : HexFormat.of().parseHex(certificateSha256.replace(":", "").toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "VsphereProperties[url=" + url + ", username=" + username + ", password=***, datacenter=" + datacenter
            + ", folder=" + folder + ", resourcePool=" + resourcePool + ", datastore=" + datastore + "]";
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
