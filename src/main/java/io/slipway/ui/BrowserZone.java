package io.slipway.ui;

import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;

/** The time zone of the browser that the current session belongs to. */
public final class BrowserZone {

    private BrowserZone() {
    }

    /** This machine's zone while the browser's is not known. */
    public static ZoneId current() {
        VaadinSession session = VaadinSession.getCurrent();
        ZoneId zone = session == null ? null : session.getAttribute(ZoneId.class);
        return zone == null ? ZoneId.systemDefault() : zone;
    }

    public static void remember(VaadinSession session, ZoneId zone) {
        session.setAttribute(ZoneId.class, zone);
    }
}
