package io.slipway.container.simulated;

import io.slipway.container.BuildSpec;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.Image;
import io.slipway.container.ImageDetail;
import io.slipway.container.ImageName;
import io.slipway.container.Images;
import io.slipway.container.WorkListener;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Images in the simulated world; what is pushed is kept in its registry. */
class SimulatedImages implements Images {

    private static final String PUSHED = "docker.pushed";

    private final SimulatedEngines engines;

    SimulatedImages(SimulatedEngines engines) {
        this.engines = engines;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public List<Image> list(String host, Map<String, String> labels) {
        return engines.call(DockerOperation.IMAGES, host, () -> engines.images(host).stream()
                .filter(each -> SimulatedEngines.carries(each.labels(), labels))
                .collect(Collectors.groupingBy(SimulatedImage::id)).values().stream().map(this::together)
                .sorted(Comparator.comparing(Image::created).reversed()).toList());
    }

    private Image together(List<SimulatedImage> names) {
        return names.get(0).seen(names.stream().map(SimulatedImage::name).sorted().toList());
    }

    @Override
    public Optional<ImageDetail> find(String host, String image) {
        return engines.call(DockerOperation.IMAGES, host, () -> engines.image(host, image).map(found -> {
            var names = engines.images(host).stream().filter(each -> each.id().equals(found.id())).toList();
            return new ImageDetail(together(names), List.of(), "linux/amd64", List.of("sh"), List.of(), List.of(), List.of(),
                    List.of(ExampleImages.id("layer of " + found.id())));
        }));
    }

    @Override
    public void pull(String host, ImageName name, WorkListener listener) {
        engines.call(DockerOperation.PULL, host, () -> {
            listener.heard("simulated: pulling " + name, 50);
            fetch(host, name);
            listener.heard("simulated: pulled " + name, 100);
            return name;
        });
    }

    private void fetch(String host, ImageName name) {
        reach(host, name);
        var pushed = engines.world().find(PUSHED, name.toString(), SimulatedImage.class);
        if (pushed.isEmpty() && !ExampleImages.isOffered(name)) {
            throw new ContainerFault(Kind.IMAGE_NOT_FOUND, host, name.toString());
        }
        engines.put(pushed.map(found -> new SimulatedImage(host, found.name(), found.id(), found.bytes(), found.created(),
                found.labels())).orElseGet(() -> ExampleImages.of(host, name.toString(), engines.now())));
    }

    private static void reach(String host, ImageName name) {
        if (ExampleImages.REFUSING.equals(name.registry())) {
            throw new ContainerFault(Kind.REGISTRY_REFUSED, host, name.toString());
        }
        if (!ExampleImages.isKnown(name)) {
            throw new ContainerFault(Kind.REGISTRY_UNREACHABLE, host, String.valueOf(name.registry()));
        }
    }

    @Override
    public String build(String host, BuildSpec spec, WorkListener listener) {
        return engines.call(DockerOperation.BUILD, host, () -> {
            new SimulatedBuild(host, base -> {
                if (engines.image(host, base.toString()).isEmpty()) {
                    fetch(host, base);
                }
            }).run(spec.dockerfile(), listener);
            var built = new SimulatedImage(host, spec.name().toString(), "sha256:" + SimulatedEngines.freshId(), 5_300_000,
                    engines.now(), spec.labels());
            engines.put(built);
            return built.id();
        });
    }

    @Override
    public void tag(String host, String image, ImageName name) {
        engines.call(DockerOperation.TAG, host, () -> {
            engines.put(known(host, image).called(name.toString()));
            return name;
        });
    }

    @Override
    public String push(String host, ImageName name, WorkListener listener) {
        return engines.call(DockerOperation.PUSH, host, () -> {
            reach(host, name);
            var image = known(host, name.toString());
            if (!engines.world().add(PUSHED, name.toString(), image)) {
                engines.world().change(PUSHED, name.toString(), SimulatedImage.class, old -> image);
            }
            listener.heard("simulated: pushed " + name, 100);
            return ExampleImages.id("manifest of " + image.id());
        });
    }

    private SimulatedImage known(String host, String image) {
        return engines.image(host, image).orElseThrow(() -> new ContainerFault(Kind.IMAGE_NOT_FOUND, host, image));
    }

    @Override
    public boolean remove(String host, String image) {
        return engines.call(DockerOperation.UNTAG, host, () -> engines.image(host, image).map(found -> {
            var last = engines.images(host).stream().filter(each -> each.id().equals(found.id())).count() == 1;
            if (last && engines.containers(host).stream().anyMatch(each -> each.imageId().equals(found.id()))) {
                throw new ContainerFault(Kind.IN_USE, host, image);
            }
            return engines.remove(found);
        }).orElse(false));
    }

    @Override
    public List<String> load(String host, InputStream archive) {
        return engines.call(DockerOperation.LOAD, host, () -> {
            var loaded = ExampleImages.of(host, "loaded:" + engines.now().getEpochSecond(), engines.now());
            engines.put(loaded);
            return List.of(loaded.name());
        });
    }
}
