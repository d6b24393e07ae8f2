package io.slipway.database;

import io.slipway.shared.StartRefused;
import org.jspecify.annotations.Nullable;
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

    private static final String URL = "spring.datasource.url";

    @Bean
    DatabaseMode databaseMode(Environment environment) {
        if (isEmbedded(environment) && environment.containsProperty("spring.datasource.username")) {
            throw new StartRefused("spring.datasource.username is set, but spring.datasource.url is not.",
                    "Set spring.datasource.url to use an external PostgreSQL, or remove spring.datasource.username to use the "
                            + "embedded one.");
        }
        return new DatabaseMode(isEmbedded(environment));
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

    private static boolean isEmbedded(Environment environment) {
        @Nullable String url = environment.getProperty(URL);
        if (url != null && url.isBlank()) {
            throw new StartRefused(URL + " is set, but empty.",
                    "Give it the JDBC URL of a PostgreSQL database, or remove it to use the embedded one.");
        }
        return url == null;
    }

    static class NoExternalDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isEmbedded(context.getEnvironment());
        }
    }
}
