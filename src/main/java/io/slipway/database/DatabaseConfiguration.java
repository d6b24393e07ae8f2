package io.slipway.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Hands the embedded server to Spring Boot's own data source, which otherwise reads {@code spring.datasource.*}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseMode databaseMode(Environment environment) {
        return DatabaseMode.of(environment);
    }

    /** Tests bring connection details of their own; everybody else gets a server in the data directory. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoExternalDatabase.class)
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(DataProperties properties) {
            return EmbeddedDatabase.start(properties.dataDir().toAbsolutePath().normalize().resolve("database"));
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
            return database.connection();
        }
    }

    static class NoExternalDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DatabaseMode.of(context.getEnvironment()).embedded();
        }
    }
}
