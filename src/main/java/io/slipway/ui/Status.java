package io.slipway.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** The states of a request as people see them. */
public enum Status {
    RUNNING(Tone.PROGRESS, VaadinIcon.PLAY),
    WAITING(Tone.WAITING, VaadinIcon.HOURGLASS),
    FAILED(Tone.BAD, VaadinIcon.EXCLAMATION),
    COMPLETED(Tone.GOOD, VaadinIcon.CHECK),
    REJECTED(Tone.BAD, VaadinIcon.BAN),
    CANCELLED(Tone.STILL, VaadinIcon.CLOSE);

    private final Tone tone;
    private final VaadinIcon icon;

    Status(Tone tone, VaadinIcon icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public VaadinIcon icon() {
        return icon;
    }

    /** The state's name in the language of the current page. */
    public String text() {
        return Texts.text("ui.status." + name().toLowerCase(Locale.ROOT));
    }
}
