package io.slipway.scm;

import java.util.regex.Pattern;

/**
 * Names a repository.
 *
 * @param server where it is, as whoever runs commands there calls it, e.g. a host's name; empty for the configured one
 * @param name   small letters, digits and hyphens, at most 63, a letter first
 */
public record RepositoryId(String server, String name) {

    private static final Pattern SERVER = Pattern.compile("|[A-Za-z0-9][A-Za-z0-9._-]{0,252}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 63;

    /** @throws IllegalArgumentException for anything that could mean something else in a path, an address or a command */
    public RepositoryId {
        if (!SERVER.matcher(server).matches()) {
            throw new IllegalArgumentException("not a server: " + server);
        }
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a repository: " + name);
        }
    }

    /** One on the configured server. */
    public static RepositoryId of(String name) {
        return new RepositoryId("", name);
    }

    @Override
    public String toString() {
        return server.isEmpty() ? name : server + "/" + name;
    }
}
