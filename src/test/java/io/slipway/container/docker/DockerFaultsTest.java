package io.slipway.container.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.slipway.container.ContainerFault.Kind;
import java.io.IOException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class DockerFaultsTest {

    private final DockerFaults faults = new DockerFaults("docker-1");

    @Test
    void aRefusingRegistryIsToldFromABrokenEngine() {
        assertThat(error("Get \"https://registry.example.org/v2/web/manifests/1\": no basic auth credentials"))
                .isEqualTo(Kind.REGISTRY_REFUSED);
        assertThat(error("Get \"http://127.0.0.1:5000/v2/\": unauthorized: authentication required"))
                .isEqualTo(Kind.REGISTRY_REFUSED);
        assertThat(error("something else is wrong")).isEqualTo(Kind.OTHER);
    }

    @Test
    void aRegistryThatIsNotReachedIsNoSilentHost() {
        assertThat(error("Get \"https://registry.example.org/v2/\": dial tcp 192.0.2.1:443: connect: connection refused"))
                .isEqualTo(Kind.REGISTRY_UNREACHABLE);
        assertThat(error("Get \"https://registry.example.org/v2/\": x509: certificate signed by unknown authority"))
                .isEqualTo(Kind.REGISTRY_UNREACHABLE);
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        assertThat(error("write /var/lib/docker/tmp/x: no space left on device")).isEqualTo(Kind.NO_SPACE);
        assertThat(faults.said("write /x: no space left on device", Kind.BUILD_FAILED).kind()).isEqualTo(Kind.NO_SPACE);
    }

    @Test
    void aTakenPortIsKnownInBothSpellings() {
        assertThat(error("Bind for 0.0.0.0:8080 failed: port is already allocated")).isEqualTo(Kind.PORT_TAKEN);
        assertThat(error("listen tcp4 0.0.0.0:8080: bind: address already in use")).isEqualTo(Kind.PORT_TAKEN);
    }

    @Test
    void theStatusDecidesWhereTheSentenceSaysNothing() {
        assertThat(faults.of(new NotFoundException("{\"message\":\"No such container: web\"}")).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(faults.of(new NotFoundException("{\"message\":\"No such image: web:1\"}")).kind())
                .isEqualTo(Kind.IMAGE_NOT_FOUND);
        assertThat(faults.of(new ConflictException("busy")).kind()).isEqualTo(Kind.WRONG_STATE);
        assertThat(faults.of(new BadRequestException("invalid reference format")).kind()).isEqualTo(Kind.INVALID);
    }

    @Test
    void theEnginesSentenceIsToldWithoutItsWrapping() {
        assertThat(faults.of(new NotFoundException("Status 404: {\"message\":\"No such container: web\"}\n")).detail())
                .isEqualTo("No such container: web");
    }

    @Test
    void whoDoesNotAnswerIsToldFromWhoIsNotTrusted() {
        assertThat(faults.of(new IllegalStateException(new IOException("Connection reset"))).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(faults.of(new IllegalStateException(new SSLHandshakeException("bad certificate"))).kind())
                .isEqualTo(Kind.UNTRUSTED);
    }

    private Kind error(String message) {
        return faults.of(new InternalServerErrorException("Status 500: {\"message\":\"" + message.replace("\"", "\\\"")
                + "\"}")).kind();
    }
}
