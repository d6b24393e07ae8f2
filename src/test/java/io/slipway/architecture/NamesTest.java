package io.slipway.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.Route;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import org.quartz.Job;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.slipway", importOptions = ImportOption.DoNotIncludeTests.class)
class NamesTest {

    @ArchTest
    static final ArchRule noNameSaysNothing = noClasses().should()
            .haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Helper")
            .because("a name is the field's word for what the class is");

    @ArchTest
    static final ArchRule stepsAreCalledSteps = classes().that().implement(Step.class).and().areNotInterfaces()
            .should().haveSimpleNameEndingWith("Step").andShould().beAnnotatedWith(StepContract.class);

    @ArchTest
    static final ArchRule pagesAreCalledViewsOrPages = classes().that().areAnnotatedWith(Route.class)
            .should().haveSimpleNameEndingWith("View").orShould().haveSimpleNameEndingWith("Page");

    @ArchTest
    static final ArchRule dialogsAreCalledDialogs = classes().that().areAssignableTo(Dialog.class)
            .should().haveSimpleNameEndingWith("Dialog").allowEmptyShould(true);

    @ArchTest
    static final ArchRule settingsAreCalledProperties = classes().that().areAnnotatedWith(ConfigurationProperties.class)
            .should().haveSimpleNameEndingWith("Properties").andShould().beRecords();

    @ArchTest
    static final ArchRule configurationsAreCalledConfigurations = classes().that().areTopLevelClasses()
            .and().areAnnotatedWith(Configuration.class).should().haveSimpleNameEndingWith("Configuration");

    @ArchTest
    static final ArchRule jobsAreCalledJobs = classes().that().areAssignableTo(Job.class)
            .should().haveSimpleNameEndingWith("Job");

    @ArchTest
    static final ArchRule controllersAreCalledControllersAndLiveInWeb = classes().that().areAnnotatedWith(RestController.class)
            .should().haveSimpleNameEndingWith("Controller").andShould().resideInAPackage("io.slipway.*.web");
}
