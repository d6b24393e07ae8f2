package io.slipway.project;

import java.util.regex.Pattern;

/** What keys of projects and groups look like: they become names of repositories, containers and groups elsewhere. */
final class ProjectKeys {

    static final int LONGEST = 32;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private ProjectKeys() {
    }

    static boolean isKey(String text) {
        return text.length() >= 2 && text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
