package io.slipway.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.stream.Collectors;

/** The interfaces behind which external systems are: each can say whether a real system is there. */
final class Ports {

    private static final String MARK = "simulated";

    private Ports() {
    }

    static Set<JavaClass> of(JavaClasses classes) {
        return classes.stream().filter(each -> each.isInterface() && !isTest(each) && each.tryGetMethod(MARK).isPresent())
                .collect(Collectors.toSet());
    }

    /** The port's adapters, test doubles left out. */
    static Set<JavaClass> adapters(JavaClass port) {
        return port.getAllSubclasses().stream().filter(adapter -> !adapter.isInterface() && !isTest(adapter))
                .collect(Collectors.toSet());
    }

    private static boolean isTest(JavaClass each) {
        return each.getSource().map(source -> source.getUri().getPath().contains("/test-classes/")).orElse(false);
    }
}
