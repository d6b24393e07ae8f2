package io.slipway.vm.vsphere;

import java.util.Locale;

/**
 * A vCenter user in either of the two spellings, {@code DOMAIN\name} and {@code name@domain}. Both are equal, whatever their
 * case.
 *
 * @param domain in small letters; empty for a local one
 * @param name   in small letters
 */
record Principal(String domain, String name) {

    static Principal of(String text) {
        var small = text.trim().toLowerCase(Locale.ROOT);
        var backslash = small.indexOf('\\');
        if (backslash >= 0) {
            return new Principal(small.substring(0, backslash), small.substring(backslash + 1));
        }
        var at = small.lastIndexOf('@');
        return at < 0 ? new Principal("", small) : new Principal(small.substring(at + 1), small.substring(0, at));
    }

    /** The spelling that vCenter itself uses, e.g. {@code VSPHERE.LOCAL\jdoe}. */
    String canonical() {
        return domain.isEmpty() ? name : domain.toUpperCase(Locale.ROOT) + "\\" + name;
    }
}
