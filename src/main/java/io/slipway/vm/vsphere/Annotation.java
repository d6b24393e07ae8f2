package io.slipway.vm.vsphere;

import io.slipway.shared.Ipv4;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the portal writes into machines' annotations and reads from them: lines of a name, a sign and a value. */
final class Annotation {

    static final String FIRST_BOOT_OPTION = "guestinfo.slipway.first-boot-address";

    private static final Pattern EFFECT = Pattern.compile("^slipway-effect:[ \\t]*(\\S+)[ \\t\\r]*$", Pattern.MULTILINE);
    private static final Pattern FIRST_BOOT = Pattern.compile("^slipway\\.first-boot-address=(.*)$", Pattern.MULTILINE);
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+");

    private Annotation() {
    }

    /** The note in one line, and the key. */
    static String of(String note, String effectKey) {
        // A line that looks like a key would count as one.
        var line = NOT_IN_XML.matcher(note).replaceAll(" ").trim().replace("slipway-effect:", "slipway-effect");
        return line + "\nslipway-effect: " + effectKey;
    }

    /** The key, or null without one. The last one counts: a clone may begin with its template's annotation. */
    static @Nullable String effectKey(String annotation) {
        var found = EFFECT.matcher(annotation);
        String key = null;
        while (found.find()) {
            key = found.group(1);
        }
        return key;
    }

    static Optional<Ipv4> firstBootAddress(String annotation) {
        var found = FIRST_BOOT.matcher(annotation);
        return found.find() ? address(found.group(1)) : Optional.empty();
    }

    /** Empty unless the text is an IPv4 address. */
    static Optional<Ipv4> address(String text) {
        try {
            return Optional.of(Ipv4.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
