package io.slipway.build;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the portal writes into the descriptions of jobs: a note for people in one line, and the effect's key. */
public final class JobDescription {

    private static final Pattern EFFECT = Pattern.compile("^slipway-effect:[ \\t]*(\\S+)[ \\t\\r]*$", Pattern.MULTILINE);
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+");

    private JobDescription() {
    }

    public static String of(String note, String effectKey) {
        // A line that looks like a key would count as one.
        var line = NOT_IN_A_LINE.matcher(note).replaceAll(" ").trim().replace("slipway-effect:", "slipway-effect");
        return line + "\nslipway-effect: " + effectKey;
    }

    /** The key, or null without one. */
    public static @Nullable String effectKey(@Nullable String description) {
        var found = EFFECT.matcher(description == null ? "" : description);
        return found.find() ? found.group(1) : null;
    }
}
