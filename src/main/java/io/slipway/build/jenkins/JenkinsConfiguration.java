package io.slipway.build.jenkins;

import io.slipway.build.BuildServer;
import io.slipway.build.JenkinsSystem;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The real Jenkins, once {@code slipway.jenkins.url} says where it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("slipway.jenkins.url")
@EnableConfigurationProperties(JenkinsProperties.class)
class JenkinsConfiguration {

    @Bean(destroyMethod = "close")
    BuildServer jenkinsBuildServer(JenkinsProperties properties) {
        return new JenkinsBuildServer(properties, InstantSource.system());
    }

    @Bean
    JenkinsSystem jenkinsSystem(BuildServer server) {
        return new JenkinsSystem(server);
    }
}
