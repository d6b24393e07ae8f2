package io.slipway.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of an account on a Linux host, as {@code useradd(8)} takes it everywhere: a small letter or underscore first, then
 * small letters, digits, underscores and hyphens, 32 characters at most.
 */
public record AccountName(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z_][a-z0-9_-]{0,31}");

    /** @throws IllegalArgumentException for a name that no Linux host would take */
    @JsonCreator
    public AccountName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a Linux account name: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
