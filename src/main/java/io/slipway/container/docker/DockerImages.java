package io.slipway.container.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.api.model.AuthConfigurations;
import com.github.dockerjava.api.model.BuildResponseItem;
import com.github.dockerjava.api.model.LoadResponseItem;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.PushResponseItem;
import io.slipway.container.BuildSpec;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.Image;
import io.slipway.container.ImageDetail;
import io.slipway.container.ImageName;
import io.slipway.container.Images;
import io.slipway.container.WorkListener;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Images of real engines. */
final class DockerImages implements Images {

    private static final Pattern LOADED = Pattern.compile("Loaded image(?: ID)?: (\\S+)");

    private final DockerConnections connections;
    private final DockerProperties properties;

    DockerImages(DockerConnections connections, DockerProperties properties) {
        this.connections = connections;
        this.properties = properties;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public List<Image> list(String host, Map<String, String> labels) {
        return connections.to(host).call(docker -> {
            var list = docker.listImagesCmd();
            if (!labels.isEmpty()) {
                list.withLabelFilter(labels);
            }
            return list.exec().stream().map(ImageReadings::image)
                    .sorted(Comparator.comparing(Image::created).reversed()).toList();
        });
    }

    @Override
    public Optional<ImageDetail> find(String host, String image) {
        return connections.to(host).call(docker -> {
            try {
                return Optional.of(ImageReadings.detail(docker.inspectImageCmd(image).exec()));
            } catch (NotFoundException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void pull(String host, ImageName name, WorkListener listener) {
        var connection = connections.to(host);
        var items = new WorkItems<PullResponseItem>(listener);
        connection.work(docker -> {
            var pull = docker.pullImageCmd(name.path()).withTag(which(name));
            properties.registry(name.registry()).ifPresent(registry -> pull.withAuthConfig(credentials(registry)));
            Items.all(host, items, pull::exec);
            items.check(connection.faults(), Kind.OTHER);
            return true;
        });
    }

    private static String which(ImageName name) {
        return Objects.requireNonNullElseGet(name.digest(), () -> Objects.requireNonNull(name.tag()));
    }

    private static AuthConfig credentials(DockerProperties.Registry registry) {
        return new AuthConfig().withRegistryAddress(registry.address()).withUsername(registry.username())
                .withPassword(registry.password());
    }

    @Override
    public String build(String host, BuildSpec spec, WorkListener listener) {
        var connection = connections.to(host);
        var items = new WorkItems<BuildResponseItem>(listener);
        return connection.work(docker -> {
            var build = docker.buildImageCmd().withTarInputStream(Context.of(spec)).withTags(Set.of(spec.name().toString()))
                    .withLabels(spec.labels()).withRemove(true).withForcerm(true);
            spec.arguments().forEach(build::withBuildArg);
            var all = new AuthConfigurations();
            properties.registries().values().forEach(registry -> all.addConfig(credentials(registry)));
            build.withBuildAuthConfigs(all);
            Items.all(host, items, build::exec);
            items.check(connection.faults(), Kind.BUILD_FAILED);
            return docker.inspectImageCmd(spec.name().toString()).exec().getId();
        });
    }

    @Override
    public void tag(String host, String image, ImageName name) {
        connections.to(host).call(docker -> {
            docker.tagImageCmd(image, name.path(), Objects.requireNonNull(name.tag())).exec();
            return true;
        });
    }

    @Override
    public String push(String host, ImageName name, WorkListener listener) {
        var connection = connections.to(host);
        var items = new WorkItems<PushResponseItem>(listener);
        return connection.work(docker -> {
            var push = docker.pushImageCmd(name.path()).withTag(which(name));
            properties.registry(name.registry()).ifPresent(registry -> push.withAuthConfig(credentials(registry)));
            Items.all(host, items, push::exec);
            items.check(connection.faults(), Kind.OTHER);
            return items.digest();
        });
    }

    @Override
    public boolean remove(String host, String image) {
        return connections.to(host).call(docker -> {
            try {
                docker.removeImageCmd(image).exec();
                return true;
            } catch (NotFoundException gone) {
                return false;
            }
        });
    }

    @Override
    public List<String> load(String host, InputStream archive) {
        var connection = connections.to(host);
        var loaded = new ArrayList<String>();
        return connection.work(docker -> {
            Items.<LoadResponseItem>all(host, item -> {
                if (item.getErrorDetail() != null) {
                    throw new ContainerFault(Kind.INVALID, host, String.valueOf(item.getErrorDetail().getMessage()));
                }
                LOADED.matcher(String.valueOf(item.getStream())).results().forEach(found -> loaded.add(found.group(1)));
            }, docker.loadImageAsyncCmd(archive)::exec);
            return List.copyOf(loaded);
        });
    }
}
