package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.StartRefused;
import io.slipway.vm.Principals;
import io.slipway.vm.VirtualMachines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VspherePropertiesTest {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
        .withUserConfiguration(VsphereConfiguration.class);
    private final ApplicationContextRunner connected = portal.withPropertyValues("slipway.vsphere.url=https://vc.example.org/sdk",
        "slipway.vsphere.username=portal@vsphere.local", "slipway.vsphere.password=s3cret");

    @Test
    void withoutAnAddressThereIsNoVcenter() {
        portal.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(VirtualMachines.class));
    }

    @Test
    void addressAndAccountAreEnough() {
        connected.run(context -> {
            assertThat(context).hasSingleBean(VirtualMachines.class).hasSingleBean(Principals.class);
            assertThat(context.getBean(VirtualMachines.class).name()).isEqualTo("vCenter vc.example.org");
            var properties = context.getBean(VsphereProperties.class);
            assertThat(properties.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
            assertThat(properties.readTimeout()).isEqualTo(Duration.ofSeconds(60));
            assertThat(context.getBean(Principals.class).principalOf("jdoe")).isEqualTo("jdoe@vsphere.local");
            assertThat(context.getBean(Principals.class).defaultRole()).isEqualTo("VirtualMachinePowerUser");
        });
    }

    @Test
    void aPatternMakesPrincipals() {
        connected.withPropertyValues("slipway.vsphere.principal-pattern=EXAMPLE\\{account}").run(context ->
            assertThat(context.getBean(Principals.class).principalOf("jdoe")).isEqualTo("EXAMPLE\\jdoe"));
    }

    @Test
    void emptyOptionalValuesAreUnset() {
        var empty = connected.withPropertyValues("slipway.vsphere.ca-file=", "slipway.vsphere.certificate-sha256=",
            "slipway.vsphere.folder= ", "slipway.vsphere.datastore=");

        empty.run(context -> {
            var properties = context.getBean(VsphereProperties.class);
            assertThat(properties.caFile()).isNull();
            assertThat(properties.fingerprint()).isNull();
            assertThat(properties.folder()).isNull();
            assertThat(properties.datastore()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "url=http://vc.example.org/sdk, https://vc.example.org/sdk",
        "url=https://vc.example.org, https://vc.example.org/sdk",
        "url=https://admin@vc.example.org/sdk, https://vc.example.org/sdk",
        "url=, https://vc.example.org/sdk",
        "username=, must name the portal's account",
        "password=, must be set",
        "certificate-sha256=12:34, 64 hexadecimal digits",
        "principal-pattern=jdoe@vsphere.local, {account}",
        "role=, role",
        "read-timeout=0s, readTimeout",
        "read-timeout=soon, read-timeout",
        "passwort=x, passwort"})
    void aWrongValueStopsTheStartAndSaysWhatWouldBeRight(String setting, String hint) {
        connected.withPropertyValues("slipway.vsphere." + setting).run(context ->
            assertThat(whatWentWrong(context)).contains(hint).doesNotContain("s3cret"));
    }

    @Test
    void aMissingPasswordStopsTheStart() {
        portal.withPropertyValues("slipway.vsphere.url=https://vc.example.org/sdk").run(context ->
            assertThat(whatWentWrong(context)).contains("username", "password"));
    }

    @Test
    void aCaFileThatIsNotThereStopsTheStart() {
        connected.withPropertyValues("slipway.vsphere.ca-file=/nowhere/ca.pem").run(context ->
            assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(StartRefused.class)
                .hasStackTraceContaining("slipway.vsphere.ca-file").hasStackTraceContaining("/nowhere/ca.pem"));
    }

    @Test
    void thePasswordIsNeverShown() {
        connected.run(context -> assertThat(context.getBean(VsphereProperties.class).toString()).doesNotContain("s3cret"));
    }

    private static String whatWentWrong(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        var text = new StringWriter();
        context.getStartupFailure().printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
