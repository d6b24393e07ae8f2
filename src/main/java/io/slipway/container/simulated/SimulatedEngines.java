package io.slipway.container.simulated;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Two Docker hosts in the simulated world. What they have is kept under their name and its own. */
class SimulatedEngines {

    static final String SYSTEM = "docker";
    static final List<String> HOSTS = List.of("docker-1", "docker-2");

    private static final String CONTAINER = "docker.container";
    private static final String IMAGE = "docker.image";
    private static final String FURNISHED = "docker.furnished";

    private final SimulatedWorld world;
    private final SimulationSettings settings;
    private final Clock clock;

    SimulatedEngines(SimulatedWorld world, SimulationSettings settings, Clock clock) {
        this.world = world;
        this.settings = settings;
        this.clock = clock;
        furnish();
    }

    /** The mark comes last: while it is there, the examples were, and what people removed stays removed. */
    private void furnish() {
        if (world.find(FURNISHED, FURNISHED, Furnished.class).isEmpty()) {
            for (var host : HOSTS) {
                ExampleImages.IN_STORE.forEach(name -> world.add(IMAGE, key(host, name), ExampleImages.of(host, name, now())));
            }
            world.add(FURNISHED, FURNISHED, new Furnished(now()));
        }
    }

    Instant now() {
        return clock.instant();
    }

    Duration scaled(Duration realistic) {
        return settings.scaled(realistic);
    }

    static String key(String host, String name) {
        return host + " " + name;
    }

    static String freshId() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    SimulatedWorld world() {
        return world;
    }

    /** Every container of the host. */
    List<SimulatedContainer> containers(String host) {
        return world.all(CONTAINER, SimulatedContainer.class).stream().filter(each -> each.host().equals(host)).toList();
    }

    Optional<SimulatedContainer> container(String host, String idOrName) {
        return world.find(CONTAINER, key(host, idOrName), SimulatedContainer.class)
                .or(() -> containers(host).stream().filter(each -> each.id().equals(idOrName)).findFirst());
    }

    /** False when another container of the host has the name. */
    boolean add(SimulatedContainer container) {
        return world.add(CONTAINER, key(container.host(), container.name()), container);
    }

    SimulatedContainer change(String host, String idOrName, UnaryOperator<SimulatedContainer> change) {
        return container(host, idOrName)
                .flatMap(found -> world.change(CONTAINER, key(host, found.name()), SimulatedContainer.class, change))
                .orElseThrow(() -> new ContainerFault(Kind.NOT_FOUND, host, idOrName));
    }

    boolean remove(SimulatedContainer container) {
        return world.remove(CONTAINER, key(container.host(), container.name()));
    }

    /** One row for each name of an image. */
    List<SimulatedImage> images(String host) {
        return world.all(IMAGE, SimulatedImage.class).stream().filter(each -> each.host().equals(host)).toList();
    }

    Optional<SimulatedImage> image(String host, String idOrName) {
        return world.find(IMAGE, key(host, idOrName), SimulatedImage.class)
                .or(() -> images(host).stream().filter(each -> each.id().equals(idOrName)).findFirst());
    }

    void put(SimulatedImage image) {
        if (!world.add(IMAGE, key(image.host(), image.name()), image)) {
            world.change(IMAGE, key(image.host(), image.name()), SimulatedImage.class, old -> image);
        }
    }

    boolean remove(SimulatedImage image) {
        return world.remove(IMAGE, key(image.host(), image.name()));
    }

    static <T> T demand(Optional<T> thing, String host, String name) {
        return thing.orElseThrow(() -> new ContainerFault(Kind.NOT_FOUND, host, name));
    }

    static boolean carries(Map<String, String> labels, Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    /** One operation on the host, as long as it takes and as wrong as somebody armed it. */
    <T> T call(DockerOperation operation, String host, Supplier<T> work) {
        if (!HOSTS.contains(host)) {
            throw new ContainerFault(Kind.UNKNOWN_HOST, host, String.join(", ", HOSTS));
        }
        try {
            world.before(SYSTEM, operation.key());
            var result = work.get();
            world.after(SYSTEM, operation.key());
            return result;
        } catch (SimulatedFault fault) {
            throw switch (fault.kind()) {
                case UNREACHABLE, LOST_REPLY -> new ContainerFault(Kind.UNREACHABLE, host, "simulated", fault);
                case BAD_CREDENTIALS -> new ContainerFault(Kind.REGISTRY_REFUSED, host, "simulated", fault);
                case NO_RESOURCES -> new ContainerFault(Kind.NO_SPACE, host, "simulated", fault);
            };
        }
    }

    /** That the examples were put there. */
    record Furnished(Instant at) {
    }
}
