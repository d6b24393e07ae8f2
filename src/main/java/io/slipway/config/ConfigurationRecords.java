package io.slipway.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;

/**
 * Finds the configuration records of the portal, also those that are not bound because their system is not configured: a
 * mistyped key is often the reason.
 */
class ConfigurationRecords extends ClassPathScanningCandidateComponentProvider {

    ConfigurationRecords() {
        super(false);
    }

    @Override
    protected boolean isCandidateComponent(MetadataReader candidate) {
        return candidate.getAnnotationMetadata().hasAnnotation(ConfigurationProperties.class.getName());
    }

    /** The records by their prefixes; two may share one. */
    List<Map.Entry<String, Class<?>>> below(Collection<String> packages) {
        return packages.stream().flatMap(name -> findCandidateComponents(name).stream())
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> Map.<String, Class<?>>entry(prefix(type), type)).toList();
    }

    private static String prefix(Class<?> type) {
        ConfigurationProperties annotation = AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class);
        return annotation == null ? "" : annotation.prefix();
    }
}
