package io.slipway.request;

import io.slipway.form.Forms;
import io.slipway.shared.OptionSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a request's title from the model's property {@code slipway.title}, e.g. {@code {accountName} – {fullName}}. */
@Component
class Titles {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9_]+)}");
    private static final int LONGEST = 200;

    private final Forms forms;

    Titles(Forms forms) {
        this.forms = forms;
    }

    /** Looks up live options, so it is not for use within a transaction. */
    String title(CatalogueItem item, Map<String, ? extends @Nullable Object> values) {
        var process = item.model().process();
        var pattern = process.property("slipway.title");
        if (pattern == null) {
            return process.name();
        }
        var title = FIELD.matcher(pattern).replaceAll(match ->
                Matcher.quoteReplacement(words(item, match.group(1), values.get(match.group(1)))));
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }

    /** A choice reads better by its label than by its value. */
    private String words(CatalogueItem item, String key, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return item.form().field(key).filter(field -> field.type().isChoice())
                .flatMap(field -> forms.options(field).stream().filter(option -> option.value().equals(value)).findFirst())
                .map(OptionSource.Option::label).orElse(value.toString());
    }
}
