package io.slipway.config;

import io.slipway.shared.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;

/** Stops the start, before anything else happens, if a {@code slipway.*} key is set that nothing reads. */
@Component
class UnknownKeys implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String PREFIX = "slipway.";
    private static final String VARIABLE_PREFIX = "slipway_";
    /** Read by the build and the test bed. */
    private static final Set<String> OTHER_VARIABLES = Set.of("slipway_require_peers", "slipway_jenkins_recordings");
    private static final String TESTBED = "slipway_testbed_";

    private @Nullable ConfigurableEnvironment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        KnownKeys known = KnownKeys.of(new ConfigurationRecords().below(AutoConfigurationPackages.get(beans)));
        Map<String, String> unknown = new TreeMap<>();
        if (environment != null) {
            environment.getPropertySources().stream().filter(EnumerablePropertySource.class::isInstance)
                    .forEach(source -> unknownIn((EnumerablePropertySource<?>) source, known)
                            .forEach(key -> unknown.putIfAbsent(key, source.getName())));
        }
        if (!unknown.isEmpty()) {
            throw refusal(unknown, known);
        }
    }

    private static List<String> unknownIn(EnumerablePropertySource<?> source, KnownKeys known) {
        List<String> unknown = new ArrayList<>();
        for (String name : source.getPropertyNames()) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean isWrongVariable = source instanceof SystemEnvironmentPropertySource && lower.startsWith(VARIABLE_PREFIX)
                    && !OTHER_VARIABLES.contains(lower) && !lower.startsWith(TESTBED) && !known.containsVariable(name);
            if (isWrongVariable || lower.startsWith(PREFIX) && !known.contains(name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static StartRefused refusal(Map<String, String> unknown, KnownKeys known) {
        StringBuilder what = new StringBuilder();
        unknown.forEach((key, source) -> what.append(what.isEmpty() ? "" : System.lineSeparator())
                .append(key).append(" is no setting of the portal (").append(source).append(").")
                .append(known.nearest(key.toLowerCase(Locale.ROOT).startsWith(VARIABLE_PREFIX) ? key.replace('_', '.') : key)
                        .map(near -> " Did you mean " + near + "?").orElse("")));
        return new StartRefused(what.toString(), "Correct or remove it. The settings are: "
                + String.join(", ", known.patterns()) + ".");
    }
}
