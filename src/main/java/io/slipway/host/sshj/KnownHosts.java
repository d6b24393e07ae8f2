package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostKey;
import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The known-hosts file of the operator. Read anew each time, so that a corrected file needs no restart. */
class KnownHosts {

    private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);

    private final @Nullable Path file;

    /** @throws StartRefused when the file cannot be read or has lines that are not of its format */
    KnownHosts(@Nullable Path file) {
        this.file = file;
        if (file != null) {
            check(file);
        }
    }

    /** The keys that the file has for the address. */
    List<HostKey> of(HostAddress address) {
        return keys(line -> line.kind() == KnownHostsLine.Kind.HOST && line.matches(address));
    }

    /** The keys that nobody may prove himself with any more at the address. */
    List<HostKey> revoked(HostAddress address) {
        return keys(line -> line.kind() == KnownHostsLine.Kind.REVOKED && line.matches(address));
    }

    private List<HostKey> keys(Predicate<KnownHostsLine> wanted) {
        if (file == null) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(KnownHosts::isEntry).map(KnownHostsLine::parse).filter(wanted).map(KnownHostsLine::key).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path file) {
        try {
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (isEntry(line) && KnownHostsLine.parse(line).kind() == KnownHostsLine.Kind.CERT_AUTHORITY) {
                    LOG.warn("{} line {}: host certificates are not supported, this line is skipped", file, number);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new StartRefused("slipway.ssh.known-hosts: " + file + " is not a known_hosts file: " + e.getMessage() + ".",
                    "Correct the line, or make the file with ssh-keyscan and check what it found.", e);
        } catch (IOException e) {
            throw new StartRefused("slipway.ssh.known-hosts: " + file + " cannot be read (" + e.getClass().getSimpleName() + ").",
                    "Give the path of a known_hosts file that the portal's account may read, or remove the key.", e);
        }
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && !line.stripLeading().startsWith("#");
    }
}
