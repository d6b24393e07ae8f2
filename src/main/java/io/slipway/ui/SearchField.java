package io.slipway.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** The field to search in; it searches while one types. */
public final class SearchField extends TextField {

    private static final long serialVersionUID = 1L;

    /**
     * @param label  what one can search for, e.g. "Search by name or address"
     * @param search gets the text without blanks around it
     */
    public SearchField(String label, Consumer<String> search) {
        var picture = VaadinIcon.SEARCH.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        setPrefixComponent(picture);
        setPlaceholder(label);
        setAriaLabel(label);
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("slipway-search");
        addValueChangeListener(event -> search.accept(event.getValue().strip()));
    }
}
