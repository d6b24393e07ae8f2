package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.Phrase;
import io.slipway.ui.DetailTabs;
import io.slipway.ui.SearchField;
import io.slipway.ui.Texts;
import org.springframework.core.annotation.Order;

/** Tabs, buttons and the field to search in. */
@Order(50)
@SpringComponent
class TabsSection implements GallerySection {

    @Override
    public Phrase title() {
        return Phrase.of("gallery.tabs");
    }

    @Override
    public Component content() {
        var off = button();
        off.setEnabled(false);
        var icon = new Button(VaadinIcon.REFRESH.create());
        icon.setAriaLabel(Texts.text("gallery.example.action"));
        return new Specimens()
                .show(Texts.text("gallery.tabs.tabs"), new DetailTabs()
                        .add("first", Texts.text("gallery.tabs.first"),
                                () -> new Paragraph(Texts.text("gallery.example.sentence")))
                        .add("second", Texts.text("gallery.tabs.second"),
                                () -> new Paragraph(Texts.text("gallery.example.paragraph"))))
                .show(Texts.text("gallery.tabs.buttons"), button(ButtonVariant.LUMO_PRIMARY), button(),
                        button(ButtonVariant.LUMO_TERTIARY), button(ButtonVariant.LUMO_ERROR),
                        button(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY), off, icon)
                .show(Texts.text("gallery.tabs.search"), new SearchField(Texts.text("gallery.tabs.search"), text -> { }));
    }

    private static Button button(ButtonVariant... variants) {
        var button = new Button(Texts.text("gallery.example.action"));
        button.addThemeVariants(variants);
        return button;
    }
}
