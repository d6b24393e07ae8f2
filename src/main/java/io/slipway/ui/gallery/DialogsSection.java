package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.Conflict;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.ConfirmationDialog;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.List;
import org.springframework.core.annotation.Order;

/** What lies above the page: questions, small forms, notices. */
@Order(40)
@SpringComponent
class DialogsSection implements GallerySection {

    private static final String FIELD = "name";

    @Override
    public Phrase title() {
        return Phrase.of("gallery.dialogs");
    }

    @Override
    public Component content() {
        return new Specimens()
                .show(Texts.text("gallery.dialogs.confirmations"),
                        button("gallery.dialogs.plain", () -> confirmation().open()),
                        button("gallery.dialogs.dangerous", () -> confirmation().dangerous().open()),
                        button("gallery.dialogs.typed",
                                () -> confirmation().typing(Texts.text("gallery.example.machine")).open()))
                .show(Texts.text("gallery.dialogs.forms"),
                        button("gallery.dialogs.form", () -> form(() -> { }).open()),
                        button("gallery.dialogs.wrong", () -> form(DialogsSection::wrong).open()),
                        button("gallery.dialogs.refused", () -> form(DialogsSection::refuse).open()))
                .show(Texts.text("gallery.notices"),
                        button("gallery.notices.success", () -> Notices.success(Texts.text("gallery.example.done"))),
                        button("gallery.notices.hint", () -> Notices.hint(Texts.text("gallery.example.sentence"))),
                        button("gallery.notices.error", () -> Notices.error(Texts.text("gallery.example.failed"))),
                        button("gallery.notices.unexpected", () -> Notices.error(Texts.text("gallery.example.failed"),
                                Texts.text("gallery.example.sentence"), "ABC123DE")));
    }

    private static Button button(String key, Runnable action) {
        return new Button(Texts.text(key), click -> action.run());
    }

    private static ConfirmationDialog confirmation() {
        return new ConfirmationDialog(Texts.text("gallery.example.question"), Texts.text("gallery.example.machine"),
                List.of(Texts.text("gallery.example.sentence"), Texts.text("gallery.example.paragraph")),
                Texts.text("gallery.example.action"), () -> Notices.success(Texts.text("gallery.example.done")));
    }

    private static FormDialog form(Runnable saving) {
        return new FormDialog(Texts.text("gallery.dialogs.form"), Texts.text("gallery.example.action"), saving)
                .add(FIELD, new TextField(Texts.text("gallery.example.owner")))
                .add("purpose", new TextArea(Texts.text("gallery.example.purpose")));
    }

    private static void wrong() {
        throw InvalidInput.of(FIELD, Phrase.of("gallery.example.missing"));
    }

    private static void refuse() {
        throw new Conflict(Phrase.of("gallery.example.failed"));
    }
}
