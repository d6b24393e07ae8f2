package io.slipway.form.ui;

import io.slipway.form.DraftKey;
import io.slipway.form.Drafts;
import io.slipway.form.FormSchema;
import io.slipway.form.Forms;
import io.slipway.ui.KeyFacts;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the parts of pages that are drawn from a form. */
@Component
public class FormParts {

    private final Forms forms;
    private final LiveOptions options;
    private final Drafts drafts;

    FormParts(Forms forms, LiveOptions options, Drafts drafts) {
        this.forms = forms;
        this.drafts = drafts;
        this.options = options;
    }

    /**
     * A form to fill in.
     *
     * @param start      what the fields hold at first, by key
     * @param submitText the word on the button
     * @param submit     takes the values; an {@link io.slipway.shared.InvalidInput} that it throws is shown at the fields
     * @param done       goes on with what {@code submit} returned; from then on leaving the page loses nothing
     */
    public <T> FormEditor editor(FormSchema form, Map<String, ? extends @Nullable Object> start, String submitText,
                                 Function<Map<String, @Nullable Object>, T> submit, Consumer<T> done) {
        return editor(new FormFields(form, start, forms, options), submitText, submit, done, null);
    }

    /**
     * The same, but what is typed is kept as a draft until it is sent, and is there again when the person comes back, also on
     * another node.
     */
    public <T> FormEditor editor(FormSchema form, Map<String, ? extends @Nullable Object> start, String submitText,
                                 Function<Map<String, @Nullable Object>, T> submit, Consumer<T> done, DraftKey draft) {
        var fields = new FormFields(form, start, forms, options);
        return editor(fields, submitText, submit, done, new KeptDraft(drafts, draft, form, fields));
    }

    private static <T> FormEditor editor(FormFields fields, String submitText, Function<Map<String, @Nullable Object>, T> submit,
                                         Consumer<T> done, @Nullable KeptDraft draft) {
        return new FormEditor(fields, submitText, values -> {
            var result = submit.apply(values);
            return () -> done.accept(result);
        }, draft);
    }

    /** Filled-in values to read. Fields left empty are left out. */
    public KeyFacts facts(FormSchema form, Map<String, ? extends @Nullable Object> values) {
        var facts = new KeyFacts();
        form.fields().stream().filter(field -> values.get(field.key()) != null)
                .forEach(field -> facts.add(field.label(FormFields.language()),
                        FieldText.of(field, values.get(field.key()), forms)));
        return facts;
    }
}
