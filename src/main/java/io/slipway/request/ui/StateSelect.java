package io.slipway.request.ui;

import com.vaadin.flow.component.select.Select;
import io.slipway.request.RequestState;
import io.slipway.ui.Status;
import io.slipway.ui.Texts;
import java.util.Set;

/** Chooses one state, or all. */
final class StateSelect extends Select<RequestState> {

    private static final long serialVersionUID = 1L;

    StateSelect() {
        setItems(RequestState.values());
        setItemLabelGenerator(state -> state == null ? Texts.text("request.all-states") : Status.valueOf(state.name()).text());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(Texts.text("request.all-states"));
        setAriaLabel(Texts.text("request.state"));
    }

    /** None stands for all. */
    Set<RequestState> states() {
        return isEmpty() ? Set.of() : Set.of(getValue());
    }
}
