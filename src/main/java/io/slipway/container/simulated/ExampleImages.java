package io.slipway.container.simulated;

import io.slipway.container.ImageName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the simulated hosts have when they are seen for the first time, and what the simulated registries have for ever. */
final class ExampleImages {

    static final List<String> IN_STORE = List.of("registry.simulated.example/debian:12", "registry.simulated.example/web:1");

    /** Refuses whoever asks. */
    static final String REFUSING = "private.simulated.example";

    private static final Set<String> REGISTRIES = Set.of("registry.simulated.example", REFUSING);

    private ExampleImages() {
    }

    /** Whether somebody answers at the registry's address; images without one come from a registry that is there. */
    static boolean isKnown(ImageName name) {
        return name.registry() == null || REGISTRIES.contains(name.registry());
    }

    /** Whether the registry has the image without anybody having pushed it. */
    static boolean isOffered(ImageName name) {
        return IN_STORE.contains(name.toString());
    }

    static SimulatedImage of(String host, String name, Instant now) {
        return new SimulatedImage(host, name, id(name), 4_200_000, now, Map.of());
    }

    static String id(String content) {
        try {
            return "sha256:" + HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256.", e);
        }
    }
}
