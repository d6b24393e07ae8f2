package io.slipway.step;

import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The steps that the portal ships, found without starting it. */
public final class DeclaredSteps {

    private DeclaredSteps() {
    }

    public static List<StepSignature> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(StepContract.class));
        return scanner.findCandidateComponents("io.slipway").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(step -> !step.getProtectionDomain().getCodeSource().getLocation().getPath().contains("test-classes"))
                .<StepSignature>map(StepSignature::of).toList();
    }
}
