package io.slipway.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.slipway.build.BuildServer;
import io.slipway.container.ContainerHosts;
import io.slipway.container.Containers;
import io.slipway.container.Images;
import io.slipway.container.Networks;
import io.slipway.container.Volumes;
import io.slipway.host.LinuxHosts;
import io.slipway.mail.Mailer;
import io.slipway.network.AddressProbe;
import io.slipway.scm.Repositories;
import io.slipway.step.Step;
import io.slipway.vm.VirtualMachines;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSender;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "io.slipway", importOptions = ImportOption.DoNotIncludeTests.class)
class TransactionsTest {

    private static final List<Class<?>> REMOTE = List.of(VirtualMachines.class, LinuxHosts.class, AddressProbe.class,
            BuildServer.class, Repositories.class, ContainerHosts.class, Containers.class, Images.class, Volumes.class,
            Networks.class, Mailer.class, MailSender.class);

    @ArchTest
    static final ArchRule noRemoteSystemIsCalledWithinATransaction = methods().that(are(transactional()))
            .should(notReachARemoteSystem())
            .because("a slow or silent system would hold rows and connections that others need");

    @ArchTest
    static final ArchRule stepsOpenNoTransaction = noClasses().that().implement(Step.class)
            .should().beAnnotatedWith(Transactional.class)
            .because("a step may call a remote system, and the ledger has its own transactions");

    @Test
    void aRemoteCallIsSeenDirectlyAndThroughAnotherClass() {
        var found = noRemoteSystemIsCalledWithinATransaction
                .evaluate(new ClassFileImporter().importClasses(Careless.class, Other.class)).getFailureReport().getDetails();
        assertThat(found).anyMatch(detail -> detail.contains("directly()"))
                .anyMatch(detail -> detail.contains("throughAnother()"))
                .noneMatch(detail -> detail.contains("outside()"));
    }

    private static DescribedPredicate<JavaMethod> transactional() {
        return DescribedPredicate.describe("transactional", method -> transaction(method)
                .filter(found -> found.propagation() != Propagation.NOT_SUPPORTED && found.propagation() != Propagation.NEVER)
                .isPresent());
    }

    private static Optional<Transactional> transaction(JavaMethod method) {
        return Stream.concat(method.tryGetAnnotationOfType(Transactional.class).stream(),
                method.getOwner().tryGetAnnotationOfType(Transactional.class).stream()).findFirst();
    }

    /** Follows calls through concrete methods of the portal; what an interface leads to at run time cannot be seen here. */
    private static ArchCondition<JavaMethod> notReachARemoteSystem() {
        return new ArchCondition<>("not reach a remote system") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var seen = new LinkedHashSet<JavaCodeUnit>(Set.of(method));
                var open = new ArrayDeque<JavaCodeUnit>(seen);
                while (!open.isEmpty()) {
                    for (var access : open.remove().getAccessesFromSelf()) {
                        if (isRemote(access.getTargetOwner())) {
                            events.add(SimpleConditionEvent.violated(method,
                                    method.getFullName() + " reaches " + access.getDescription()));
                        }
                        targets(access).filter(seen::add).forEach(open::add);
                    }
                }
            }
        };
    }

    private static Stream<JavaCodeUnit> targets(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream().filter(JavaCodeUnit.class::isInstance).map(JavaCodeUnit.class::cast)
                .filter(unit -> unit.getOwner().getPackageName().startsWith("io.slipway"));
    }

    private static boolean isRemote(JavaClass owner) {
        return REMOTE.stream().anyMatch(port -> owner.isAssignableTo(port));
    }

    /** What must not be. */
    @Transactional
    private record Careless(LinuxHosts hosts, Other other) {

        void directly() {
            hosts.simulated();
        }

        void throughAnother() {
            other.ask();
        }

        @Transactional(propagation = Propagation.NEVER)
        void outside() {
            hosts.simulated();
        }
    }

    /** Leads there. */
    private record Other(LinuxHosts hosts) {

        void ask() {
            hosts.simulated();
        }
    }
}
