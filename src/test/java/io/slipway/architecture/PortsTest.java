package io.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PortsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.slipway");

    @Test
    void thereArePortsToLookAt() {
        assertThat(Ports.of(CLASSES)).extracting("simpleName").contains("VirtualMachines", "LinuxHosts");
    }

    @TestFactory
    Stream<DynamicTest> everyPortHasAContractThatEveryAdapterPasses() {
        return Ports.of(CLASSES).stream().map(port -> DynamicTest.dynamicTest(port.getSimpleName(), () -> {
            var name = port.getFullName() + "Contract";
            assertThat(CLASSES.contain(name)).as("%s: what all adapters must pass", name).isTrue();
            var tests = CLASSES.get(name).getAllSubclasses();
            assertThat(Ports.adapters(port)).hasSizeGreaterThan(1).allSatisfy(adapter -> assertThat(tests)
                    .as("a subclass of the contract beside %s", adapter.getName())
                    .anyMatch(test -> test.getPackageName().equals(adapter.getPackageName())));
        }));
    }

    @TestFactory
    Stream<DynamicTest> adaptersAreCalledTechnologyAndPort() {
        return adapters("name", (port, adapter) -> assertThat(adapter.getSimpleName()).endsWith(port.getSimpleName())
                .startsWithIgnoringCase(adapter.getPackageName().substring(adapter.getPackageName().lastIndexOf('.') + 1)));
    }

    @TestFactory
    Stream<DynamicTest> adaptersShowOnlyTheirPort() {
        return adapters("visibility", (port, adapter) -> assertThat(adapter.getModifiers()).doesNotContain(JavaModifier.PUBLIC));
    }

    private static Stream<DynamicTest> adapters(String what, Rule rule) {
        return Ports.of(CLASSES).stream().flatMap(port -> Ports.adapters(port).stream()
                .map(adapter -> DynamicTest.dynamicTest(what + " of " + adapter.getSimpleName(),
                        () -> rule.check(port, adapter))));
    }

    /** What every adapter of a port must be like. */
    private interface Rule {

        void check(JavaClass port, JavaClass adapter);
    }
}
