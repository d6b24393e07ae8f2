package io.slipway.build.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.build.BuildServer;
import io.slipway.build.JenkinsSystem;
import io.slipway.shared.StartRefused;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class JenkinsPropertiesTest {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(JenkinsConfiguration.class);
    private final ApplicationContextRunner connected = portal.withPropertyValues(
            "slipway.jenkins.url=https://ci.example.org/jenkins", "slipway.jenkins.username=portal",
            "slipway.jenkins.token=s3cret");

    @Test
    void addressAndAccountAreEnough() {
        portal.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(BuildServer.class));
        connected.run(context -> {
            assertThat(context.getBean(BuildServer.class).name()).isEqualTo("Jenkins ci.example.org");
            assertThat(context.getBean(JenkinsSystem.class).address()).isEqualTo("ci.example.org");
            assertThat(context.getBean(JenkinsProperties.class).toString()).doesNotContain("s3cret");
        });
    }

    @ParameterizedTest
    @CsvSource({"url=ftp://ci.example.org, https://ci.example.org/jenkins",
        "url=https://bot@ci.example.org, https://ci.example.org", "url=, https://ci.example.org",
        "username=, must name the portal's account", "username=a:b, without a colon",
        "token=, must be set", "token=geheimnis-ü, plain ASCII", "read-timeout=0s, readTimeout", "passwort=x, passwort"})
    void aWrongValueStopsTheStartAndSaysWhatWouldBeRight(String setting, String hint) {
        connected.withPropertyValues("slipway.jenkins." + setting).run(context ->
                assertThat(whatWentWrong(context)).contains(hint).doesNotContain("s3cret"));
    }

    @Test
    void aCaFileThatIsNotThereStopsTheStart() {
        connected.withPropertyValues("slipway.jenkins.ca-file=/nowhere/ca.pem").run(context ->
                assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(StartRefused.class)
                        .hasStackTraceContaining("slipway.jenkins.ca-file").hasStackTraceContaining("/nowhere/ca.pem"));
    }

    private static String whatWentWrong(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        var text = new StringWriter();
        context.getStartupFailure().printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
