package io.slipway.journey;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.util.List;

/** All pages that the portal has. */
final class Routes {

    private static final List<JavaClass> CLASSES = List.copyOf(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.slipway"));

    private Routes() {
    }

    /** The addresses that none of these leads to; those of pages that show one thing end with a slash. */
    static List<String> forgotten(List<Stop> stops) {
        var paths = stops.stream().map(stop -> stop.path().substring(1).replaceFirst("\\?.*", "")).toList();
        return CLASSES.stream().filter(type -> type.isAnnotatedWith(Route.class)).map(Routes::address)
                .filter(address -> paths.stream().noneMatch(path -> leads(path, address))).toList();
    }

    /** How many error pages there are. */
    static long errorPages() {
        return CLASSES.stream().filter(type -> type.isAssignableTo(HasErrorParameter.class)).count();
    }

    private static String address(JavaClass view) {
        var address = view.getAnnotationOfType(Route.class).value();
        return view.isAssignableTo(HasUrlParameter.class) ? address + "/" : address;
    }

    private static boolean leads(String path, String address) {
        return address.endsWith("/") ? path.startsWith(address) : path.equals(address);
    }
}
