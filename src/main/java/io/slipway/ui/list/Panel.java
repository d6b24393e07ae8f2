package io.slipway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** Fields that open below a button, filled anew each time. */
final class Panel extends Popover {

    private static final long serialVersionUID = 1L;

    Panel(Button button, Div content, Runnable fill) {
        setTarget(button);
        setPosition(PopoverPosition.BOTTOM_START);
        setModal(true);
        setAutofocus(true);
        setAriaLabel(button.getText());
        setWidth("min(20rem, calc(100vw - 2rem))");
        add(content);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill.run();
            }
        });
    }
}
