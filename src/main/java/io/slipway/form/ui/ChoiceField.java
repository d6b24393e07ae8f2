package io.slipway.form.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.slipway.form.FormField;
import io.slipway.shared.OptionSource.Option;
import io.slipway.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A choice with its options; when they cannot be read it says why and lets the person ask again. */
final class ChoiceField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FieldInput<?> input;
    private final transient LiveOptions source;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Button again = new Button(Texts.text("form.options-again"), VaadinIcon.REFRESH.create(), click -> load());

    ChoiceField(FieldInput<?> input, LiveOptions source) {
        this.input = input;
        this.source = source;
        addClassName("slipway-form-choice");
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        again.setVisible(false);
        again.setDisableOnClick(true);
        add(input.component(), again);
        fill(List.of());
        if (input.field().optionSource() == null) {
            offer(input.field().options());
        } else {
            load();
        }
    }

    private void load() {
        input.help(input.field().description(FormFields.language()));
        source.load(input.field(), () -> input.help(Texts.text("form.options-loading")), this::answered);
    }

    private void answered(LiveOptions.Answer answer) {
        var problem = answer.problem();
        again.setEnabled(true);
        again.setVisible(problem != null);
        input.help(input.field().description(FormFields.language()));
        input.show(problem == null ? null : Texts.text(problem));
        if (problem == null) {
            offer(answer.options());
        }
    }

    private void offer(List<Option> options) {
        FormField field = input.field();
        labels.clear();
        options.forEach(option -> labels.put(option.value(), field.optionLabel(option, FormFields.language())));
        var value = input.value();
        fill(List.copyOf(labels.keySet()));
        if (value == null && labels.size() == 1 && field.rules().required()) {
            input.set(options.get(0).value());
        } else {
            input.set(value);
        }
    }

    @SuppressWarnings("unchecked")
    private void fill(List<String> values) {
        if (input.component() instanceof ComboBox<?> box) {
            ((ComboBox<String>) box).setItems(values);
            ((ComboBox<String>) box).setItemLabelGenerator(value -> labels.getOrDefault(value, value));
        } else if (input.component() instanceof RadioButtonGroup<?> group) {
            ((RadioButtonGroup<String>) group).setItems(values);
            ((RadioButtonGroup<String>) group).setItemLabelGenerator(value -> labels.getOrDefault(value, value));
        }
    }
}
