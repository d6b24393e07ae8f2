package io.slipway.container.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import io.slipway.container.ContainerSpec;
import io.slipway.container.RestartPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a container is asked for. */
final class Creation {

    private Creation() {
    }

    static CreateContainerCmd of(DockerClient docker, ContainerSpec spec) {
        var wish = docker.createContainerCmd(spec.image()).withName(spec.name()).withLabels(spec.labels())
                .withEnv(spec.environment().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList())
                .withExposedPorts(spec.ports().stream().map(port -> ExposedPort.tcp(port.container())).toList())
                .withHostConfig(hostConfig(spec));
        if (!spec.command().isEmpty()) {
            wish.withCmd(spec.command());
        }
        if (!spec.entryPoint().isEmpty()) {
            wish.withEntrypoint(spec.entryPoint());
        }
        if (spec.health() != null) {
            wish.withHealthcheck(health(spec.health()));
        }
        if (!spec.networks().isEmpty()) {
            wish.withAliases(spec.networks().get(0).aliases());
        }
        return wish;
    }

    private static HostConfig hostConfig(ContainerSpec spec) {
        var limits = spec.limits();
        var config = HostConfig.newHostConfig()
                .withPortBindings(spec.ports().stream().map(port -> new PortBinding(binding(port.address(), port.hostPort()),
                        ExposedPort.tcp(port.container()))).toList())
                .withBinds(spec.mounts().stream().map(mount -> new Bind(mount.volume(), new Volume(mount.path()),
                        mount.readOnly() ? AccessMode.ro : AccessMode.rw)).toList())
                .withRestartPolicy(restart(spec.restart()));
        if (limits.cpus() != null) {
            config.withNanoCPUs(Math.round(limits.cpus() * 1_000_000_000));
        }
        if (limits.memoryBytes() != null) {
            // Without swap: a container that outgrows its limit ends, instead of slowing the host down.
            config.withMemory(limits.memoryBytes()).withMemorySwap(limits.memoryBytes());
        }
        if (limits.processes() != null) {
            config.withPidsLimit(limits.processes());
        }
        return spec.networks().isEmpty() ? config : config.withNetworkMode(spec.networks().get(0).network());
    }

    private static Ports.Binding binding(@Nullable String address, int port) {
        return new Ports.Binding(address, port == 0 ? "" : Integer.toString(port));
    }

    private static com.github.dockerjava.api.model.RestartPolicy restart(RestartPolicy policy) {
        return switch (policy) {
            case NO -> com.github.dockerjava.api.model.RestartPolicy.noRestart();
            case ON_FAILURE -> com.github.dockerjava.api.model.RestartPolicy.onFailureRestart(0);
            case ALWAYS -> com.github.dockerjava.api.model.RestartPolicy.alwaysRestart();
            case UNLESS_STOPPED -> com.github.dockerjava.api.model.RestartPolicy.unlessStoppedRestart();
        };
    }

    private static HealthCheck health(io.slipway.container.HealthCheck check) {
        return new HealthCheck().withTest(List.of("CMD-SHELL", check.command())).withInterval(check.interval().toNanos())
                .withTimeout(check.timeout().toNanos()).withStartPeriod(check.grace().toNanos()).withRetries(check.retries());
    }
}
