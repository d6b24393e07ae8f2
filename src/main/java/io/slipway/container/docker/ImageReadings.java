package io.slipway.container.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ExposedPort;
import io.slipway.container.Image;
import io.slipway.container.ImageDetail;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an engine says of an image, in the ports' words. */
final class ImageReadings {

    private static final String NAMELESS = "<none>:<none>";

    private ImageReadings() {
    }

    static Image image(com.github.dockerjava.api.model.Image seen) {
        return new Image(seen.getId(), words(seen.getRepoTags()).stream().filter(name -> !name.equals(NAMELESS)).toList(),
                seen.getSize(), Instant.ofEpochSecond(seen.getCreated()), Readings.labels(seen.getLabels()));
    }

    static ImageDetail detail(InspectImageResponse seen) {
        var config = Objects.requireNonNullElseGet(seen.getConfig(), ContainerConfig::new);
        var created = Objects.requireNonNullElse(Readings.moment(seen.getCreated()), Instant.EPOCH);
        var image = new Image(seen.getId(), Objects.requireNonNullElse(seen.getRepoTags(), List.of()),
                Objects.requireNonNullElse(seen.getSize(), 0L), created, Readings.labels(config.getLabels()));
        var layers = seen.getRootFS() == null || seen.getRootFS().getLayers() == null ? List.<String>of()
                : seen.getRootFS().getLayers();
        return new ImageDetail(image, Objects.requireNonNullElse(seen.getRepoDigests(), List.of()),
                seen.getOs() + "/" + seen.getArch(), words(config.getCmd()), words(config.getEntrypoint()),
                words(config.getEnv()),
                Stream.of(Objects.requireNonNullElse(config.getExposedPorts(), new ExposedPort[0]))
                        .map(ExposedPort::toString).toList(), layers);
    }

    private static List<String> words(String @Nullable [] words) {
        return words == null ? List.of() : Arrays.asList(words);
    }
}
