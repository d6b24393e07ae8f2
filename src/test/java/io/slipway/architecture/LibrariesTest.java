package io.slipway.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.slipway", importOptions = ImportOption.DoNotIncludeTests.class)
class LibrariesTest {

    @ArchTest
    static final ArchRule onlyProcessAndTheWorkerKnowTheEngine = keptTo("org.camunda..",
            "io.slipway.process..", "io.slipway.step.worker..")
            .because("the rest of the portal must survive the change to another engine");

    @ArchTest
    static final ArchRule onlyTheVsphereAdapterKnowsYavijava = keptTo("com.vmware..", "io.slipway.vm.vsphere..");

    @ArchTest
    static final ArchRule onlyTheSshjAdapterKnowsSshj = keptTo("net.schmizz..", "io.slipway.host.sshj..");

    @ArchTest
    static final ArchRule onlyTheDockerAdapterKnowsDockerJava = keptTo("com.github.dockerjava..",
            "io.slipway.container.docker..");

    @ArchTest
    static final ArchRule onlyTheDirectoryKnowsLdap = keptTo("com.unboundid..", "io.slipway.directory.ldap..");

    @ArchTest
    static final ArchRule onlyTheJenkinsAdapterKnowsJenkinsClient = keptTo("com.offbytwo..", "io.slipway.build.jenkins..");

    @ArchTest
    static final ArchRule onlyScheduleKnowsQuartz = keptTo("org.quartz..", "io.slipway.schedule..");

    @ArchTest
    static final ArchRule onlyTheWorkerKnowsTheCircuitBreaker = keptTo("io.github.resilience4j..", "io.slipway.step.worker..");

    @ArchTest
    static final ArchRule onlyTheClusterKnowsTheDatabasesDriver = keptTo("org.postgresql..", "io.slipway.cluster..");

    @ArchTest
    static final ArchRule onlyTheUserInterfaceKnowsVaadin = keptTo("com.vaadin..",
            "io.slipway.ui..", "io.slipway.*.ui..", "io.slipway.shell..");

    @ArchTest
    static final ArchRule onlyTheDatabaseModuleKnowsTheEmbeddedServer = keptTo("io.zonky..", "io.slipway.database..");

    @ArchTest
    static final ArchRule onlyMailKnowsHowMailIsSent = noClasses().that().resideOutsideOfPackage("io.slipway.mail..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..", "org.springframework.mail..");

    @ArchTest
    static final ArchRule valueObjectsKnowNoFramework = classes().that().resideInAPackage("io.slipway.shared..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.slipway.shared..", "org.jspecify..",
                    "com.fasterxml.jackson.annotation..", "org.springframework.modulith..")
            .because("everything may use them; the two libraries are annotations only");

    @ArchTest
    static final ArchRule stepsKnowNoWebAndNoUserInterface = noClasses().that().resideInAPackage("io.slipway.*.step..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "com.vaadin..");

    @ArchTest
    static final ArchRule nothingLogsToTheConsoleOrThroughAnotherLoggingLibrary = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.log4j..", "java.util.logging..",
                    "org.apache.commons.logging..");

    private static ArchRule keptTo(String library, String... packages) {
        return noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat().resideInAPackage(library);
    }
}
