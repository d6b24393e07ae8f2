package io.slipway.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.SlipwayApplication;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Starts the portal with settings that it must refuse, and reads the console. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusalTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --slipway.demo.pasword=whatever-it-is | slipway.demo.pasword is no setting of the portal
            --slipway.demo.pasword=whatever-it-is | Did you mean slipway.demo.password?
            --slipway.vsphere.ulr=https://whatever-it-is  | Did you mean slipway.vsphere.url?
            --slipway.demo.password=short7!       | slipway.demo.password cannot be used as a password.
            --slipway.demo.enabled=perhaps        | Property: slipway.demo.enabled
            --slipway.token.life=1s               | slipway.token.life is out of range.
            --spring.datasource.url=              | spring.datasource.url is set, but empty.
            --spring.datasource.username=slipway  | spring.datasource.username is set, but spring.datasource.url is not.
            --server.address=0.0.0.0              | The portal would listen beyond this machine with demo people
            --spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x --slipway.demo.enabled=true | into an external database
            """)
    void aWrongSettingStopsTheStartWithAClearMessage(String arguments, String message, CapturedOutput console) {
        String[] all = Stream.concat(Stream.of("--slipway.data-dir=" + temporary, "--server.port=0"),
                Stream.of(arguments.split(" "))).toArray(String[]::new);

        assertThat(catchFailure(all)).isNotNull();

        assertThat(console.getAll()).contains("APPLICATION FAILED TO START").contains(message)
                .doesNotContain("whatever-it-is").doesNotContain("short7!");
        assertThat(temporary.resolve("database/cluster/postmaster.pid")).as("nothing is left running").doesNotExist();
    }

    private static Throwable catchFailure(String... arguments) {
        try {
            SpringApplication.run(SlipwayApplication.class, arguments).close();
            return null;
        } catch (Exception e) {
            return e;
        }
    }
}
