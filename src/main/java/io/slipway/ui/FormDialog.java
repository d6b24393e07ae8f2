package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.SlipwayException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A few fields to fill in. What is wrong is said at its field, what cannot be done at the top, and nothing typed gets lost. */
public final class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Paragraph problem = new Paragraph();
    private final FormLayout form = new FormLayout();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Button save;

    /**
     * @param action the word on the button, e.g. "Save"
     * @param saving what the button does; the dialog closes unless this throws a {@link SlipwayException}
     */
    public FormDialog(String title, String action, Runnable saving) {
        setHeaderTitle(title);
        setWidth("min(34rem, 100vw)");
        problem.getElement().setAttribute("role", "alert");
        problem.getStyle().setColor("var(--lumo-error-text-color)").setMarginTop("0");
        problem.setVisible(false);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(problem, form);
        save = new Button(action, click -> submit(saving));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Texts.text("ui.back"), click -> close()), save);
    }

    /**
     * Adds a field.
     *
     * @param key what {@link FieldError}s call it
     */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> FormDialog add(String key, F field) {
        fields.put(key, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        form.add(field);
        return this;
    }

    private void submit(Runnable saving) {
        problem.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            saving.run();
            close();
        } catch (InvalidInput wrong) {
            wrong.errors().forEach(this::show);
            fields.values().stream().filter(HasValidationProperties::isInvalid).findFirst()
                    .ifPresent(field -> ((Component) field).getElement().callJsFunction("focus"));
        } catch (SlipwayException refused) {
            show(refused);
        }
    }

    private void show(SlipwayException refused) {
        problem.setText(Texts.text(refused.phrase()));
        problem.setVisible(true);
    }

    private void show(FieldError error) {
        var field = fields.get(error.field());
        if (field == null) {
            problem.setText(Texts.text(error.message()));
            problem.setVisible(true);
        } else {
            field.setErrorMessage(Texts.text(error.message()));
            field.setInvalid(true);
        }
    }
}
