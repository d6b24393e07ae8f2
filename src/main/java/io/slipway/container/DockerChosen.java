package io.slipway.container;

import io.slipway.database.DatabaseMode;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether the Docker hosts are real: as soon as the settings name one, and where nothing may be simulated. A portal that works
 * with vCenter only starts without any.
 */
public final class DockerChosen implements Condition {

    private static final String HOSTS = "slipway.docker.hosts";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        var hosts = Binder.get(environment).bind(HOSTS, Bindable.mapOf(String.class, Object.class)).orElse(Map.of());
        var simulate = environment.getProperty("slipway.simulate", Boolean.class);
        return !hosts.isEmpty() || !(simulate == null ? DatabaseMode.of(environment).embedded() : simulate);
    }
}
