package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.shared.StartRefused;
import io.slipway.vm.VmFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTrustTest {

    @TempDir
    private static Path folder;
    private static FakeVcenter vcenter;
    private static FakeVcenter misnamed;

    @BeforeAll
    static void start() throws IOException {
        vcenter = new FakeVcenter(Files.createDirectory(folder.resolve("right")), "ip:127.0.0.1");
        misnamed = new FakeVcenter(Files.createDirectory(folder.resolve("wrong")), "dns:vc.example.org");
    }

    @AfterAll
    static void stop() {
        vcenter.close();
        misnamed.close();
    }

    @Test
    void aCertificateOfTheConfiguredAuthorityIsTrusted() {
        assertTrusted(vcenter, vcenter.certificate(), null);
    }

    @Test
    void aPinnedCertificateIsTrustedInAnySpelling() {
        assertTrusted(vcenter, null, vcenter.sha256());
        assertTrusted(vcenter, null, vcenter.sha256().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:"));
    }

    @Test
    void withBothTheAuthorityAndThePinMustHold() {
        assertTrusted(vcenter, vcenter.certificate(), vcenter.sha256());
        assertUntrusted(vcenter, misnamed.certificate(), vcenter.sha256());
        assertUntrusted(vcenter, vcenter.certificate(), misnamed.sha256());
    }

    @Test
    void anotherCertificateThanThePinnedOneIsNamed() {
        var fault = assertUntrusted(vcenter, null, misnamed.sha256());

        assertThat(fault.phrase().args()).contains(vcenter.sha256());
    }

    @Test
    void aCertificateForAnotherHostNeedsAPin() {
        assertUntrusted(misnamed, misnamed.certificate(), null);
        assertTrusted(misnamed, null, misnamed.sha256());
    }

    @Test
    void anAuthorityThatNobodyKnowsIsNotTrusted() {
        assertUntrusted(vcenter, null, null);
    }

    @Test
    void theRestOfTheJvmKeepsItsOwnChecks() {
        var verifier = HttpsURLConnection.getDefaultHostnameVerifier();
        var sockets = HttpsURLConnection.getDefaultSSLSocketFactory();

        assertTrusted(misnamed, null, misnamed.sha256());

        assertThat(HttpsURLConnection.getDefaultHostnameVerifier()).isSameAs(verifier);
        assertThat(HttpsURLConnection.getDefaultSSLSocketFactory()).isSameAs(sockets);
        assertUntrusted(misnamed, null, null);
    }

    @Test
    void aMissingCaFileStopsTheStart() {
        assertThatThrownBy(() -> ServerTrust.context(vcenter.properties(folder.resolve("nowhere.pem"), null)))
            .isInstanceOf(StartRefused.class).hasMessageContaining("slipway.vsphere.ca-file").hasMessageContaining("nowhere.pem");
    }

    @Test
    void aFileWithoutCertificatesStopsTheStart() throws IOException {
        var text = Files.writeString(folder.resolve("text.pem"), "no certificate\n");
        var empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> ServerTrust.context(vcenter.properties(text, null))).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> ServerTrust.context(vcenter.properties(empty, null))).isInstanceOf(StartRefused.class);
    }

    private static void assertTrusted(FakeVcenter server, @Nullable Path caFile, @Nullable String sha256) {
        var vms = new VsphereVirtualMachines(server.properties(caFile, sha256), InstantSource.system());

        assertThatCode(vms::probe).doesNotThrowAnyException();
    }

    private static VmFault assertUntrusted(FakeVcenter server, @Nullable Path caFile, @Nullable String sha256) {
        var vms = new VsphereVirtualMachines(server.properties(caFile, sha256), InstantSource.system());

        var fault = catchThrowableOfType(VmFault.class, vms::probe);
        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(VmFault.Kind.UNTRUSTED);
        return fault;
    }
}
