package io.slipway.scm;

import io.slipway.database.DatabaseMode;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether repositories are real: as soon as the settings name a machine that keeps them, and where nothing may be simulated. A
 * portal that works without repositories starts without any.
 */
public final class SubversionChosen implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        var simulate = environment.getProperty("slipway.simulate", Boolean.class);
        return environment.containsProperty("slipway.svn.host")
                || !(simulate == null ? DatabaseMode.of(environment).embedded() : simulate);
    }
}
