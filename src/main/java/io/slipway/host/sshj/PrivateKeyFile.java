package io.slipway.host.sshj;

import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicBoolean;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SSHRuntimeException;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;

/** Reads the portal's own key, and says before the start what is wrong with it. */
final class PrivateKeyFile {

    private static final String KEY = "slipway.ssh.private-key: ";

    private PrivateKeyFile() {
    }

    /** @throws StartRefused unless the file holds a private key without a passphrase */
    static KeyPair read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefused(KEY + file + (Files.exists(file) ? " is not a file." : " does not exist."),
                    "Give the path of the portal's private key, or remove the key to simulate Linux hosts.");
        }
        if (!Files.isReadable(file)) {
            throw new StartRefused(KEY + file + " cannot be read by the account that the portal runs as.",
                    "Make that account the file's owner (chown) with mode 0600.");
        }
        return parse(file);
    }

    private static KeyPair parse(Path file) {
        var passphrase = new PassphraseWanted();
        try (var client = new SSHClient()) {
            KeyProvider keys = client.loadKeys(file.toString(), passphrase);
            return new KeyPair(keys.getPublic(), keys.getPrivate());
        } catch (IOException | SSHRuntimeException e) {
            if (passphrase.asked.get()) {
                throw new StartRefused(KEY + file + " is protected by a passphrase, which the portal cannot be asked for.",
                        "Make a key for the portal alone: ssh-keygen -t ed25519 -N '' -f " + file.getFileName() + "-portal", e);
            }
            throw new StartRefused(KEY + file + " is not a private key in OpenSSH or PEM format.",
                    "Give the path of the private key, not of the .pub file; ssh-keygen -t ed25519 makes a new pair.", e);
        }
    }

    private static final class PassphraseWanted implements PasswordFinder {

        private final AtomicBoolean asked = new AtomicBoolean();

        @Override
        public char[] reqPassword(Resource<?> resource) {
            asked.set(true);
            return new char[0];
        }

        @Override
        public boolean shouldRetry(Resource<?> resource) {
            return false;
        }
    }
}
