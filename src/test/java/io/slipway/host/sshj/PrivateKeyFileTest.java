package io.slipway.host.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateKeyFileTest {

    /** Made for this test with {@code ssh-keygen -t ed25519 -N secret}; opens nothing. */
    private static final String WITH_PASSPHRASE = """
            -----BEGIN OPENSSH PRIVATE KEY-----
            b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABDTiP69Oo
            DHLDecvrRfrfJmAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIEdmlKad6qiE4TWc
            3jtWgGbckJ82Cc/xKNZwPW0pfmcqAAAAkIbh7r4FXnn4it79/z2T3NuNmncL1lzqsjG7wY
            e2b2IPb+kYqeC9L92iaMBa2+9bOCy6EbAY6lTdvWNvTYQEZ/R68y0lJyDQRdDQFoJ5KhDn
            d2AbXcFDA9w7SBthMwzp4wckKEAwa5YznEAi9PT4iCTYedfFzwOotSJ6sydCe1v+NBRMHY
            MBoyRa+Xr4Q7Hxew==
            -----END OPENSSH PRIVATE KEY-----
            """;
    /** Made for this test with {@code ssh-keygen -t ed25519 -N ''}; opens nothing. */
    private static final String OPEN = """
            -----BEGIN OPENSSH PRIVATE KEY-----
            b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
            QyNTUxOQAAACBbV/MBZultl44xGjh3c2Bc8BaoNkLvtgeP5h//rWSJEAAAAIhmjFflZoxX
            5QAAAAtzc2gtZWQyNTUxOQAAACBbV/MBZultl44xGjh3c2Bc8BaoNkLvtgeP5h//rWSJEA
            AAAEDT4xtWsF1VSAQpyuJan7jCLWUY7nbNmwL01Fstb955mltX8wFm6W2XjjEaOHdzYFzw
            Fqg2Qu+2B4/mH/+tZIkQAAAAAAECAwQF
            -----END OPENSSH PRIVATE KEY-----
            """;

    @TempDir
    Path directory;

    @Test
    void aKeyInOpenSshFormatIsRead() throws IOException {
        assertThat(PrivateKeyFile.read(file(OPEN)).getPrivate()).isNotNull();
    }

    @Test
    void aKeyInPemFormatIsRead() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";

        assertThat(PrivateKeyFile.read(file(pem)).getPublic()).isEqualTo(pair.getPublic());
    }

    @Test
    void aMissingFileStopsTheStart() {
        refused(directory.resolve("none"), "none does not exist");
    }

    @Test
    void aDirectoryStopsTheStart() {
        refused(directory, "is not a file");
    }

    @Test
    void aKeyWithAPassphraseStopsTheStart() throws IOException {
        refused(file(WITH_PASSPHRASE), "passphrase");
    }

    @Test
    void somethingElseStopsTheStart() throws IOException {
        refused(file("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAA jdoe@example.org\n"), "is not a private key");
        refused(file(""), "is not a private key");
        refused(file(OPEN.substring(0, 200)), "is not a private key");
    }

    private static void refused(Path file, String because) {
        assertThatThrownBy(() -> PrivateKeyFile.read(file)).isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("slipway.ssh.private-key: ").hasMessageContaining(because);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("key"), content);
    }
}
