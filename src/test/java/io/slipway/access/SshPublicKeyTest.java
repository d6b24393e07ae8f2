package io.slipway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.shared.Phrase;
import java.nio.ByteBuffer;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshPublicKeyTest {

    private static final String ED25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAWpc1iHFsYpEEu3CjA6Z4kCRiqVPubLCS1LJCVR9ZMe "
            + "jane@example.org";

    @ParameterizedTest
    @ValueSource(strings = {
        ED25519,
        "ecdsa-sha2-nistp256 "
                + "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBApqU7cN+wR8p8kRtTuGMkF8aaUWDF1UB7URtE2bm7tgt10P"
                + "hUucB8XVcfrjWAkvAug/QBs5LXO4wXLN5b3HNPo= jane@example.org",
        "ecdsa-sha2-nistp384 "
                + "AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBCr9LqEKC+DQH3q1nIv0vPlzU3j5OlLDXEbat1SpVrQJHk7A"
                + "OxXrZozTW96DrrbNKaV7TTrTC+L9t3+08KG1xVfR31HJl8j60NLcQPXeCYO0IXPoB+X/gZqPu/qyeZuKKg== jane@example.org",
        "ecdsa-sha2-nistp521 "
                + "AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAARhaowQM030HUglbEmjrA7h+TUMgYAb8Y5n1H9TA3LUSiv"
                + "S7YRGcxMk4MUzyyN4y2ufhNvCM7JJ751wEg9RlE+RAB9p1yjE5Bu+0w5pzL9ICosxmyWx4loToGHWit0GZHgmHdELDVyz4f6sEBx"
                + "BCZgYW6jipiHr2f3BvA4YY6bBlc6ww== jane@example.org",
        "ssh-rsa "
                + "AAAAB3NzaC1yc2EAAAADAQABAAABAQCx4x7KGnZ0LBk0jhT4Z9G3ybTitK3ied17pB8cIIjSlmoNd+xoff2f563dh/pSb184UR3z"
                + "ZXvahnmHwqYuX4GYLZvjgRaFwthGfThjfiHjNyr6XyYpX/9D7SJqbDTKWX6bydMw3XO2Dh9LNNLCmBlgUNp5JGFHPglN5GTtBXAF"
                + "d9MGc+OgfTf+762A6KGJHfj5ZYu5uv+1KrvqsSjXdSo75o2yBC9C1a5umhKqF9wpyLueST4yxSoLXNnNc4RSEN5ME+mUH80am8x1"
                + "KEwYRiScpnZa0hhLVIwsenBbiNTOR1cbzh2RWySVl968/xW8XM7zT2VJeua2kWgIGbFhZaXv jane@example.org"})
    void aKeyThatSshKeygenMadeIsRight(String line) {
        assertThat(SshPublicKey.problem(line)).isEmpty();
        assertThat(SshPublicKey.of(line)).hasToString(line);
    }

    @Test
    void aKeyOnASecurityTokenIsRight() {
        assertThat(SshPublicKey.problem(line("sk-ssh-ed25519@openssh.com", new byte[32], "ssh:".getBytes()))).isEmpty();
        var point = new byte[65];
        point[0] = 4;
        assertThat(SshPublicKey.problem(line("sk-ecdsa-sha2-nistp256@openssh.com", "nistp256".getBytes(), point,
                "ssh:".getBytes()))).isEmpty();
    }

    @Test
    void whiteSpaceAroundAndACommentOfSeveralWordsDoNotMatter() {
        var key = SshPublicKey.of("  " + ED25519.split(" ")[0] + "   " + ED25519.split(" ")[1] + " Jane at 王 \n");

        assertThat(key.comment()).isEqualTo("Jane at 王");
        assertThat(key.toString()).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-----BEGIN OPENSSH PRIVATE KEY-----       | access.key.private",
        "PuTTY-User-Key-File-3: ssh-ed25519        | access.key.private",
        "---- BEGIN SSH2 PUBLIC KEY ----           | access.key.ssh2",
        "hello                                     | access.key.type",
        "ssh-ed448 AAAA                            | access.key.type",
        "ssh-dss AAAAB3NzaC1kc3M=                  | access.key.dsa",
        "ssh-rsa-cert-v01@openssh.com AAAA         | access.key.certificate",
        "ssh-ed25519                               | access.key.missing",
        "ssh-ed25519 AAAA%%                        | access.key.damaged",
        "ssh-ed25519 AAAA                          | access.key.damaged",
        "ssh-ed25519 /////w==                      | access.key.damaged"})
    void whatIsWrongIsSaid(String line, String message) {
        assertThat(SshPublicKey.problem(line).orElseThrow().key()).isEqualTo(message);
    }

    @Test
    void optionsInFrontAreRefused() {
        assertThat(SshPublicKey.problem("command=\"/bin/sh\",no-pty " + ED25519)).contains(Phrase.of("access.key.options"));
        assertThat(SshPublicKey.problem("environment=\"A=b c\" " + ED25519)).contains(Phrase.of("access.key.options"));
    }

    @Test
    void twoKeysAndHiddenLinesAreRefused() {
        assertThat(SshPublicKey.problem(ED25519 + "\n" + ED25519)).contains(Phrase.of("access.key.not-one-line"));
        assertThat(SshPublicKey.problem(ED25519 + "\u0000x")).contains(Phrase.of("access.key.not-one-line"));
        assertThat(SshPublicKey.problem(ED25519 + "\u0085x")).contains(Phrase.of("access.key.not-one-line"));
    }

    @Test
    void aLineThatSaysAnotherTypeThanItsKeyIsRefused() {
        var blob = ED25519.split(" ")[1];

        assertThat(SshPublicKey.problem("ssh-rsa " + blob)).contains(Phrase.of("access.key.mismatch", "ssh-rsa", "ssh-ed25519"));
    }

    @Test
    void aKeyThatWasCutOrContinuedIsRefused() {
        var damaged = Phrase.of("access.key.damaged");

        assertThat(SshPublicKey.problem(line("ssh-ed25519", new byte[31]))).contains(damaged);
        assertThat(SshPublicKey.problem(line("ssh-ed25519", new byte[32], new byte[1]))).contains(damaged);
        assertThat(SshPublicKey.problem(line("ecdsa-sha2-nistp256", "nistp384".getBytes(), new byte[97]))).contains(damaged);
    }

    @Test
    void aShortRsaKeyIsRefused() throws Exception {
        assertThat(SshPublicKey.problem(rsa(1024))).contains(Phrase.of("access.key.rsa-short", "1024", "2048"));
        assertThat(SshPublicKey.problem(rsa(3072))).isEmpty();
    }

    @Test
    void aWrongKeyIsNoValue() {
        assertThatThrownBy(() -> SshPublicKey.of("hello")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String rsa(int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        var key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        return line("ssh-rsa", key.getPublicExponent().toByteArray(), key.getModulus().toByteArray());
    }

    private static String line(String type, byte[]... fields) {
        var blob = ByteBuffer.allocate(4096);
        blob.putInt(type.length()).put(type.getBytes());
        for (var field : fields) {
            blob.putInt(field.length).put(field);
        }
        var bytes = new byte[blob.position()];
        blob.flip().get(bytes);
        return type + " " + Base64.getEncoder().encodeToString(bytes);
    }
}
