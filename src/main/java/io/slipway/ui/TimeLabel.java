package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/** A point in time: how long ago or from now, which keeps itself current; the exact time in the browser's zone on hover. */
@Tag("slipway-time")
@JsModule("./slipway-time.ts")
public final class TimeLabel extends Component {

    private static final long serialVersionUID = 1L;

    public TimeLabel(Instant at) {
        getElement().setText(Texts.text("ui.moment", at)).setAttribute("datetime", at.toString());
    }

    /** The exact time, and how long ago on hover. */
    public static TimeLabel exact(Instant at) {
        TimeLabel label = new TimeLabel(at);
        label.getElement().setAttribute("absolute", true);
        return label;
    }
}
