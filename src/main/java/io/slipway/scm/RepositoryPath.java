package io.slipway.scm;

import java.util.Arrays;
import java.util.List;

/** A file or directory in a repository: names without slashes, from the root on; none for the root itself. */
public record RepositoryPath(List<String> names) {

    public static final RepositoryPath ROOT = new RepositoryPath(List.of());

    private static final int LONGEST_NAME = 255;
    private static final int DEEPEST = 100;

    /** @throws IllegalArgumentException for {@code .}, {@code ..} and control characters, which Subversion refuses as well */
    public RepositoryPath {
        names = List.copyOf(names);
        if (names.size() > DEEPEST || names.stream().anyMatch(name -> !isName(name))) {
            throw new IllegalArgumentException("not a path of a repository: " + names);
        }
    }

    /** Reads {@code trunk/src/main}; slashes at the ends and doubled ones do not count. */
    public static RepositoryPath of(String text) {
        return new RepositoryPath(Arrays.stream(text.split("/")).filter(name -> !name.isEmpty()).toList());
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && !name.equals(".") && !name.equals("..")
                && name.indexOf('/') < 0 && name.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }
}
