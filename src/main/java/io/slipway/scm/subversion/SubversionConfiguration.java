package io.slipway.scm.subversion;

import io.slipway.host.LinuxHosts;
import io.slipway.host.SshProperties;
import io.slipway.scm.Repositories;
import io.slipway.scm.SubversionChosen;
import io.slipway.scm.SvnProperties;
import io.slipway.shared.StartRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Real repositories. */
@Configuration(proxyBeanMethods = false)
@Conditional(SubversionChosen.class)
class SubversionConfiguration {

    @Bean
    Repositories repositories(LinuxHosts hosts, SshProperties ssh, SvnProperties properties) {
        if (properties.host() != null && hosts.simulated()) {
            throw new StartRefused("Repositories are on a real machine (slipway.svn.host), but hosts are simulated.",
                    "Set slipway.ssh.private-key, or remove slipway.svn.host to simulate both.");
        }
        return new SubversionRepositories(new SshScmCommands(hosts, ssh, properties.host()), properties);
    }
}
