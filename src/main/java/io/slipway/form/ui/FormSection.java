package io.slipway.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.form.Forms;
import io.slipway.shared.Phrase;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import io.slipway.ui.gallery.GallerySection;
import io.slipway.ui.gallery.Specimens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/** A form with every field type; sent while it is empty it shows what is wrong. */
@Order(80)
@SpringComponent
class FormSection implements GallerySection {

    private final FormParts parts;
    private final Forms forms;

    FormSection(FormParts parts, Forms forms) {
        this.parts = parts;
        this.forms = forms;
    }

    @Override
    public Phrase title() {
        return Phrase.of("form.gallery");
    }

    @Override
    public Component content() {
        var form = forms.read(example());
        return new Specimens()
                .show(Texts.text("form.gallery.open"), parts.editor(form, Map.of(), Texts.text("form.gallery.send"),
                        values -> forms.validate(form, values), values -> Notices.success(Texts.text("form.gallery.sent"))))
                .show(Texts.text("form.gallery.read"), parts.facts(form, Map.of("line", "Jo Example", "area", "One\nTwo",
                        "number", "8", "box", true, "choice", "small", "day", "2025-12-24")));
    }

    private static String example() {
        try {
            return new ClassPathResource("example.form", FormSection.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
