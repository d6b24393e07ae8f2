package io.slipway.host.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.host.HostAddress;
import io.slipway.host.HostKey;
import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownHostsTest {

    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "192.0.2.7;                     192.0.2.7; 22;   true",
        "192.0.2.7;                     192.0.2.8; 22;   false",
        "192.0.2.7;                     192.0.2.7; 2222; false",
        "[192.0.2.7]:2222;              192.0.2.7; 2222; true",
        "a.example.org,192.0.2.7;       192.0.2.7; 22;   true",
        "192.0.2.*;                     192.0.2.7; 22;   true",
        "192.0.2.?;                     192.0.2.77; 22;  false",
        "192.0.2.*,!192.0.2.7;          192.0.2.7; 22;   false",
        "*.Example.ORG;                 a.example.org; 22; true",
        "192x0x2x7;                     192.0.2.7; 22;   false",
        "|1|broken|hash;                192.0.2.7; 22;   false"})
    void entriesMatchAsOpenSshDoesIt(String hosts, String host, int port, boolean matches) throws IOException {
        var known = known(hosts + " " + KEY + " a comment");

        assertThat(known.of(new HostAddress(host, port))).isEqualTo(matches ? List.of(HostKey.parse(KEY)) : List.of());
    }

    @Test
    void revokedKeysAndAuthoritiesAreNoKnownHosts() throws IOException {
        var host = new HostAddress("192.0.2.7", 22);
        var known = known("# comment", "", "@revoked * " + KEY, "@cert-authority * " + KEY);

        assertThat(known.of(host)).isEmpty();
        assertThat(known.revoked(host)).containsExactly(HostKey.parse(KEY));
    }

    @Test
    void withoutAFileNobodyIsKnown() {
        assertThat(new KnownHosts(null).of(new HostAddress("192.0.2.7", 22))).isEmpty();
    }

    @Test
    void aChangedFileCountsAtOnce() throws IOException {
        var known = known("192.0.2.8 " + KEY);
        Files.writeString(directory.resolve("known_hosts"), "192.0.2.7 " + KEY);

        assertThat(known.of(new HostAddress("192.0.2.7", 22))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7 ssh-ed25519", "192.0.2.7 ssh-ed25519 %%%", "hello"})
    void aDamagedLineStopsTheStart(String line) {
        assertThatThrownBy(() -> known(line)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("slipway.ssh.known-hosts").hasMessageContaining(line);
    }

    @Test
    void aMissingFileStopsTheStart() {
        assertThatThrownBy(() -> new KnownHosts(directory.resolve("none"))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("none cannot be read");
    }

    private KnownHosts known(String... lines) throws IOException {
        return new KnownHosts(Files.write(directory.resolve("known_hosts"), List.of(lines)));
    }
}
