package io.slipway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a machine is asked.
 *
 * @param account    the account name that the person wants
 * @param publicKey  one line
 * @param privateKey file with the key to it; null for a person who never signs in
 */
public record Developer(String account, String publicKey, @Nullable Path privateKey) {

    private static final String EXAMPLE_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAWpc1iHFsYpEEu3CjA6Z4kCRiqVPubLCS1LJCVR9ZMe dev@example.org";

    public static Developer named(String account) {
        return new Developer(account, EXAMPLE_KEY, null);
    }

    /** With a new key in the folder. */
    static Developer withKey(String account, Path folder) {
        var key = folder.resolve("id_" + account);
        run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", account + "@example.org", "-f", key.toString()));
        try {
            return new Developer(account, Files.readString(key.resolveSibling(key.getFileName() + ".pub")).strip(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String email() {
        return account + "@example.org";
    }

    /** The request form, filled in as it should be. */
    public Map<String, Object> asksFor(String template) {
        var values = new TreeMap<String, Object>();
        values.put("fullName", "Devon Example");
        values.put("accountName", account);
        values.put("email", email());
        values.put("sshPublicKey", publicKey);
        values.put("team", "platform");
        values.put("template", template);
        values.put("size", "small");
        values.put("reason", "Work on the example");
        values.put("neededUntil", LocalDate.now().plusMonths(6).toString());
        return values;
    }

    /** Signs in over SSH and runs one command there; the host has to show a key of the known-hosts file. */
    String onMachine(String address, Path knownHosts, String command) {
        return run(List.of("ssh", "-F", "none", "-i", String.valueOf(privateKey), "-o", "BatchMode=yes", "-o", "ConnectTimeout=5",
                "-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=yes",
                "-o", "UserKnownHostsFile=" + knownHosts, account + "@" + address, command));
    }

    /** What the command wrote, without white space around it. */
    static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
