package io.slipway.network.store;

import java.util.Locale;

/** Labels after RFC 1123: letters, digits and hyphens, no hyphen at either end, 63 characters at most. */
final class LabelForm {

    private static final int LONGEST = 63;

    private LabelForm() {
    }

    /**
     * The nth label to try for a wanted name: the name itself, then with {@code -2}, {@code -3} …
     *
     * @param number 1 or more
     */
    static String candidate(String wanted, int number) {
        var suffix = number == 1 ? "" : "-" + number;
        var label = cut(wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceFirst("^-", ""),
                LONGEST - suffix.length());
        return label.isEmpty() ? "unnamed" + suffix : label + suffix;
    }

    private static String cut(String label, int length) {
        return label.substring(0, Math.min(label.length(), length)).replaceFirst("-+$", "");
    }
}
