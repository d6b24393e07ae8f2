package io.slipway.build.simulated;

import io.slipway.build.BuildFault;
import io.slipway.build.BuildServer;
import io.slipway.build.JenkinsSystem;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Simulates Jenkins while {@code slipway.jenkins.url} names none. A portal that may not simulate starts without it, because many
 * need no builds: then every call says what is missing.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SimulatedBuildConfiguration.NoJenkins.class)
class SimulatedBuildConfiguration {

    @Bean
    SimulatedSystem simulatedJenkins() {
        return JenkinsOperation.system();
    }

    @Bean
    BuildServer simulatedBuildServer(SimulationSettings settings, ObjectProvider<SimulatedWorld> world, Clock clock) {
        return settings.allowed() ? new SimulatedBuildServer(world.getObject(), settings, clock) : missing();
    }

    @Bean
    JenkinsSystem jenkinsSystem(BuildServer server) {
        return new JenkinsSystem(server);
    }

    private static BuildServer missing() {
        return (BuildServer) Proxy.newProxyInstance(BuildServer.class.getClassLoader(), new Class<?>[] {BuildServer.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "simulated" -> false;
                    case "name", "toString" -> "Jenkins";
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    default -> throw new BuildFault(BuildFault.Kind.NOT_CONFIGURED, Phrase.of("build.not-configured"));
                });
    }

    static class NoJenkins extends NoneNestedConditions {

        NoJenkins() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("slipway.jenkins.url")
        static class Jenkins {
        }
    }
}
