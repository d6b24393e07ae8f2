package io.slipway.vm.step;

import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.PermanentFailure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What to clone into what. Either the size or processors and memory are given. */
record CloneInput(
        @NotBlank @Describe(value = "Name of the template in vCenter", example = "debian-12") String template,
        @NotBlank @Size(max = 80) @Pattern(regexp = "[^/\\\\%]*")
        @Describe(value = "Name of the new machine, unique in its folder", example = "dev-jdoe") String name,
        @Describe(value = "Name of a configured machine size; empty when cpus and memoryMiB are given", example = "small")
        @Nullable String size,
        @Min(1) @Max(128) @Describe(value = "Virtual processors, when no size is given", example = "2") @Nullable Integer cpus,
        @Min(256) @Max(4_194_304) @Describe(value = "Memory in MiB, when no size is given", example = "4096")
        @Nullable Integer memoryMiB,
        @Describe(value = "Folder below the configured one; empty for the configured one itself", example = "developers")
        @Nullable String folder,
        @NotBlank @Describe(value = "Host name without a domain", example = "dev-jdoe") String hostName,
        @NotBlank @Describe(value = "IPv4 address", example = "10.20.0.50") String address,
        @NotBlank @Describe(value = "Network of the address", example = "10.20.0.0/24") String network,
        @NotBlank @Describe(value = "Default gateway", example = "10.20.0.1") String gateway,
        @Describe(value = "Name servers, separated by commas; may be empty", example = "10.20.0.2,10.20.0.3")
        @Nullable String dns,
        @Size(max = 400)
        @Describe(value = "One line for people who look at the machine in vCenter", example = "Developer machine of J. Doe")
        @Nullable String note) {

    GuestNetwork guestNetwork() {
        var servers = isGiven(dns)
                ? Arrays.stream(dns.strip().split("[\\s,]+")).map(server -> read(Ipv4::of, "dns", server)).toList()
                : List.<Ipv4>of();
        return new GuestNetwork(hostName, read(Ipv4::of, "address", address), read(Cidr::of, "network", network),
                read(Ipv4::of, "gateway", gateway), servers);
    }

    @Nullable String folderOrNull() {
        return isGiven(folder) ? folder : null;
    }

    boolean hasSize() {
        return isGiven(size);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static <T> T read(Function<String, T> form, String input, String text) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure(Phrase.of("vm.input-wrong", input, text), e);
        }
    }
}
