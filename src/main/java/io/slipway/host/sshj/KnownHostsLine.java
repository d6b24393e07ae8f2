package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One line of a {@code known_hosts} file, see {@code sshd(8)}, "SSH_KNOWN_HOSTS FILE FORMAT".
 *
 * @param kind     what the line says about the key
 * @param patterns the hosts it speaks of: names, addresses, wildcards, negations or one hash
 * @param key      the key
 */
record KnownHostsLine(Kind kind, List<String> patterns, HostKey key) {

    private static final String HASHED = "|1|";

    /** @throws IllegalArgumentException for a line of another form, which the message quotes */
    static KnownHostsLine parse(String line) {
        var fields = Arrays.asList(line.trim().split("\\s+"));
        var kind = Kind.of(fields.get(0));
        var rest = kind == Kind.HOST ? fields : fields.subList(1, fields.size());
        if (rest.size() < 3) {
            throw new IllegalArgumentException("\"" + line + "\" has no host, key type and key");
        }
        try {
            return new KnownHostsLine(kind, List.of(rest.get(0).split(",")), HostKey.of(rest.get(1), rest.get(2)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + line + "\" has a damaged key", e);
        }
    }

    boolean matches(HostAddress address) {
        var host = address.host().toLowerCase(Locale.ROOT);
        var name = address.port() == 22 ? host : "[" + host + "]:" + address.port();
        return patterns.stream().anyMatch(pattern -> matches(pattern, name))
                && patterns.stream().noneMatch(pattern -> pattern.startsWith("!") && matches(pattern.substring(1), name));
    }

    private static boolean matches(String pattern, String name) {
        return pattern.startsWith(HASHED) ? isHashOf(pattern.substring(HASHED.length()), name) : isWildcardFor(pattern, name);
    }

    private static boolean isWildcardFor(String pattern, String name) {
        var expression = new StringBuilder();
        for (var character : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            expression.append(switch (character) {
                case '*' -> ".*";
                case '?' -> ".";
                default -> Pattern.quote(String.valueOf(character));
            });
        }
        return Pattern.matches(expression.toString(), name);
    }

    private static boolean isHashOf(String saltAndHash, String name) {
        var parts = saltAndHash.split("\\|", 2);
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
            var expected = Base64.getDecoder().decode(parts.length == 2 ? parts[1] : "");
            return MessageDigest.isEqual(expected, mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What a line says about its key. */
    enum Kind {
        HOST, REVOKED, CERT_AUTHORITY;

        static Kind of(String field) {
            return switch (field) {
                case "@revoked" -> REVOKED;
                case "@cert-authority" -> CERT_AUTHORITY;
                default -> HOST;
            };
        }
    }
}
