package io.slipway.container;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an image is called, e.g. {@code registry.example.org:5000/tools/web:1.4}.
 *
 * @param registry   host and port of the registry, or null for the engine's default one
 * @param repository path within the registry, e.g. {@code tools/web}
 * @param tag        e.g. {@code 1.4}, or null when a digest says which
 * @param digest     e.g. {@code sha256:…}, or null
 */
public record ImageName(@Nullable String registry, String repository, @Nullable String tag, @Nullable String digest) {

    private static final Pattern REPOSITORY = Pattern.compile("[a-z0-9]+(?:[._/-]+[a-z0-9]+)*");
    private static final Pattern REGISTRY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*(?::\\d+)?");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

    /** @throws IllegalArgumentException when this is no name of an image */
    public static ImageName of(String text) {
        var at = text.indexOf('@');
        var digest = at < 0 ? null : text.substring(at + 1);
        var rest = at < 0 ? text : text.substring(0, at);
        var slash = rest.indexOf('/');
        var first = slash < 0 ? "" : rest.substring(0, slash);
        var registry = first.contains(".") || first.contains(":") || first.equals("localhost") ? first : null;
        if (registry != null && !REGISTRY.matcher(registry).matches()) {
            throw new IllegalArgumentException("no address of a registry: " + text);
        }
        var path = registry == null ? rest : rest.substring(slash + 1);
        var colon = path.lastIndexOf(':');
        var repository = colon < 0 ? path : path.substring(0, colon);
        var tag = colon >= 0 ? path.substring(colon + 1) : digest == null ? "latest" : null;
        if (!REPOSITORY.matcher(repository).matches() || tag != null && !TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("no name of an image: " + text);
        }
        return new ImageName(registry, repository, tag, digest);
    }

    /** Registry and repository, without tag and digest. */
    public String path() {
        return registry == null ? repository : registry + "/" + repository;
    }

    @Override
    public String toString() {
        return path() + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }
}
