package io.slipway.request.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.slipway.ui.Texts;
import java.util.function.Consumer;

/** The field to search in; it searches while one types. */
final class SearchField {

    private SearchField() {
    }

    static TextField calling(Consumer<String> search) {
        var field = new TextField();
        var picture = VaadinIcon.SEARCH.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        field.setPrefixComponent(picture);
        field.setPlaceholder(Texts.text("request.search"));
        field.setAriaLabel(Texts.text("request.search"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addClassName("slipway-search");
        field.addValueChangeListener(event -> search.accept(event.getValue().strip()));
        return field;
    }
}
