package io.slipway.directory.ldap;

import io.slipway.directory.Directory;
import io.slipway.directory.DirectoryProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory, where it is wanted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("slipway.directory.enabled")
class LdapConfiguration {

    @Bean
    LdapServer ldapServer(DirectoryProperties properties, Directory directory) {
        return new LdapServer(properties, new LdapConversation(new DirectoryTree(directory),
                new DirectorySignIn(directory, properties.servicePassword()), null));
    }
}
