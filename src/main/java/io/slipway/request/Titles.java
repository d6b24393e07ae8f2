package io.slipway.request;

import io.slipway.process.ProcessModel;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a request's title from the model's property {@code slipway.title}, e.g. {@code {accountName} – {fullName}}. */
final class Titles {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9_]+)}");
    private static final int LONGEST = 200;

    private Titles() {
    }

    static String title(ProcessModel model, Map<String, ? extends @Nullable Object> values) {
        var pattern = model.process().property("slipway.title");
        if (pattern == null) {
            return model.process().name();
        }
        var title = FIELD.matcher(pattern).replaceAll(match -> {
            var value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }
}
