package io.slipway.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.slipway", importOptions = ImportOption.DoNotIncludeTests.class)
class VisibilityTest {

    @ArchTest
    static final ArchRule viewsAreSeenByNobody = classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersAreSeenByNobody = classes().that().areAnnotatedWith(RestController.class)
            .should().bePackagePrivate();

    @ArchTest
    static final ArchRule configurationsAreSeenByNobody = classes().that().areAnnotatedWith(Configuration.class)
            .should().bePackagePrivate();

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor = noFields().should().beAnnotatedWith(Autowired.class)
            .orShould().beAnnotatedWith(Value.class);
}
