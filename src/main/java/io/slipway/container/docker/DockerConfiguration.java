package io.slipway.container.docker;

import io.slipway.container.ContainerHosts;
import io.slipway.container.Containers;
import io.slipway.container.DockerChosen;
import io.slipway.container.Images;
import io.slipway.container.Networks;
import io.slipway.container.Volumes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The real Docker hosts, once {@code slipway.docker.hosts} names one. */
@Configuration(proxyBeanMethods = false)
@Conditional(DockerChosen.class)
@EnableConfigurationProperties(DockerProperties.class)
class DockerConfiguration {

    @Bean(destroyMethod = "close")
    DockerConnections dockerConnections(DockerProperties properties) {
        return new DockerConnections(properties);
    }

    @Bean
    ContainerHosts dockerContainerHosts(DockerConnections connections) {
        return new DockerContainerHosts(connections);
    }

    @Bean
    Containers dockerContainers(DockerConnections connections) {
        return new DockerContainers(connections);
    }

    @Bean
    Images dockerImages(DockerConnections connections, DockerProperties properties) {
        return new DockerImages(connections, properties);
    }

    @Bean
    Volumes dockerVolumes(DockerConnections connections) {
        return new DockerVolumes(connections);
    }

    @Bean
    Networks dockerNetworks(DockerConnections connections) {
        return new DockerNetworks(connections);
    }
}
