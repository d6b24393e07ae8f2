package io.slipway.access;

import io.slipway.shared.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A person's public key: one line of {@code authorized_keys} without options, of a type that today's sshd accepts.
 *
 * @param type    e.g. {@code ssh-ed25519}
 * @param base64  the key blob
 * @param comment what follows; may be empty
 */
public record SshPublicKey(String type, String base64, String comment) {

    private static final int LONGEST = 8192;
    private static final List<String> TYPES = List.of("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521", "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa");

    /** @throws IllegalArgumentException when {@link #problem} finds one */
    public static SshPublicKey of(String text) {
        problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException("not a usable SSH public key: " + problem.key());
        });
        var fields = fields(text);
        return new SshPublicKey(fields[0], fields[1], fields.length == 3 ? fields[2] : "");
    }

    /** What would be right, or empty for a key that can be used. */
    public static Optional<Phrase> problem(String text) {
        var line = text.strip();
        if (line.contains("PRIVATE KEY") || line.startsWith("PuTTY-User-Key-File")) {
            return wrong("access.key.private");
        }
        if (line.startsWith("---- BEGIN SSH2")) {
            return wrong("access.key.ssh2");
        }
        if (line.lines().count() != 1 || line.chars().anyMatch(Character::isISOControl)) {
            return wrong("access.key.not-one-line");
        }
        return line.length() > LONGEST ? wrong("access.key.too-long", LONGEST) : problemOf(fields(line));
    }

    private static Optional<Phrase> problemOf(String[] fields) {
        var type = fields[0];
        if (!TYPES.contains(type)) {
            return wrongType(fields);
        }
        if (fields.length < 2) {
            return wrong("access.key.missing", type);
        }
        return KeyBlob.problem(type, fields[1]);
    }

    private static Optional<Phrase> wrongType(String[] fields) {
        if (fields[0].equals("ssh-dss")) {
            return wrong("access.key.dsa");
        }
        if (fields[0].contains("-cert-v01@")) {
            return wrong("access.key.certificate");
        }
        var rest = String.join(" ", fields).split("\\s+");
        return Arrays.stream(rest).anyMatch(TYPES::contains) ? wrong("access.key.options")
                : wrong("access.key.type", String.join(", ", TYPES));
    }

    private static String[] fields(String line) {
        return line.strip().split("[ \\t]+", 3);
    }

    private static Optional<Phrase> wrong(String key, Object... args) {
        return Optional.of(Phrase.of(key, args));
    }

    /** The line as it goes into {@code authorized_keys}. */
    @Override
    public String toString() {
        return comment.isEmpty() ? type + " " + base64 : type + " " + base64 + " " + comment;
    }
}
