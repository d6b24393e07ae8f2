package io.slipway.database;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * Lets the process engine wait for the migrations, so that a node which must not run on this schema stops before the engine
 * touches anything. Beans by name: this module must not know the engine's classes.
 */
class EngineAfterMigrations implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Stream.of("processEngineFactoryBean").filter(beans::containsBeanDefinition).collect(Collectors.toSet());
    }
}
