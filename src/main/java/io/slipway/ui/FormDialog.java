package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.SlipwayException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A few fields to fill in. What is wrong is said at its field, what cannot be done at the top; nothing typed gets lost, and
 * leaving it with something typed asks first.
 */
public final class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final DialogProblems problems = new DialogProblems();
    private final FormLayout form = new FormLayout();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Button save;
    private final transient Map<HasValue<?, ?>, @Nullable Object> before = new LinkedHashMap<>();

    /**
     * @param action the word on the button, e.g. "Save"
     * @param saving what the button does; the dialog closes unless this throws a {@link SlipwayException}
     */
    public FormDialog(String title, String action, Runnable saving) {
        setHeaderTitle(title);
        setWidth("min(34rem, 100vw)");
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(problems, form);
        save = new Button(action, click -> submit(saving));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClassName("slipway-submit");
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Texts.text("ui.back"), click -> leave()), save);
        addDialogCloseActionListener(escape -> leave());
    }

    /**
     * Adds a field.
     *
     * @param key what {@link FieldError}s call it
     */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> FormDialog add(String key, F field) {
        fields.put(key, field);
        before.put(field, field.getValue());
        field.addValueChangeListener(change -> field.setInvalid(false));
        form.add(field);
        return this;
    }

    @Override
    public void open() {
        before.replaceAll((field, value) -> field.getValue());
        super.open();
    }

    private void leave() {
        if (before.entrySet().stream().allMatch(entry -> Objects.equals(entry.getKey().getValue(), entry.getValue()))) {
            close();
            return;
        }
        new ConfirmationDialog(Texts.text("ui.dialog.leave"), getHeaderTitle(), List.of(), Texts.text("ui.dialog.leave.yes"),
                this::close).dangerous().open();
    }

    private void submit(Runnable saving) {
        problems.clear();
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            saving.run();
            close();
        } catch (InvalidInput wrong) {
            show(wrong.errors());
        } catch (SlipwayException refused) {
            problems.say(Texts.text(refused.phrase()));
        } finally {
            save.setEnabled(true);
        }
    }

    private void show(List<FieldError> errors) {
        var wrong = new LinkedHashMap<Component, String>();
        for (var error : errors) {
            var message = Texts.text(error.message());
            var field = fields.get(error.field());
            if (field == null) {
                problems.say(message);
            } else {
                field.setErrorMessage(message);
                field.setInvalid(true);
                wrong.put((Component) field, message);
            }
        }
        problems.list(wrong);
        wrong.keySet().stream().findFirst().ifPresent(DialogProblems::focus);
    }
}
