package io.slipway.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.slipway.i18n.Languages;
import io.slipway.i18n.Messages;
import io.slipway.shared.Phrase;
import io.slipway.ui.BrowserZone;
import io.slipway.ui.Texts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives every session its language, time zone and error handling, and the words for a lost connection or session. */
@Component
class Sessions implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Messages messages;
    private final transient Language language;
    private final transient Look look;
    private final transient OpenWindows windows;

    Sessions(Messages messages, Language language, Look look, OpenWindows windows) {
        this.messages = messages;
        this.language = language;
        this.look = look;
        this.windows = windows;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(language.wanted(init.getRequest()));
            init.getSession().setErrorHandler(new Failures());
        });
        event.getSource().addUIInitListener(init -> greet(init.getUI()));
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.addIndexHtmlRequestListener(page -> {
            Element html = page.getDocument().child(0);
            html.attr("lang", language.wanted(page.getVaadinRequest()).toLanguageTag());
            look.mark(html, page.getVaadinRequest());
        });
    }

    private void greet(UI ui) {
        windows.makeRoomFor(ui, ui.getSession());
        Locale wanted = language.wanted(VaadinRequest.getCurrent());
        ui.getSession().setLocale(wanted);
        ui.setLocale(wanted);
        rememberZone(ui.getSession());
        ui.getPage().executeJs("""
                const indicator = window.Vaadin.connectionIndicator;
                if (indicator) {
                    indicator.onlineText = $0;
                    indicator.setAttribute('role', 'status');
                    // The words stay as long as the connection is away.
                    indicator.expandedDuration = 3600000;
                    const connection = window.Vaadin.connectionState;
                    connection.addStateChangeListener((before, now) => now === 'connected' && setTimeout(() => {
                        indicator.expanded = indicator.expanded && connection.state !== 'connected';
                    }, 3000));
                }""", Texts.text("shell.connection-back"));
        ReconnectDialogConfiguration lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(Texts.text("shell.connection-lost"));
        lost.setDialogTextGaveUp(Texts.text("shell.connection-given-up"));
        lost.setReconnectAttempts(Integer.MAX_VALUE);
    }

    private void rememberZone(VaadinSession session) {
        ZoneId chosen = look.wanted(VaadinRequest.getCurrent()).zone();
        if (chosen != null) {
            BrowserZone.remember(session, chosen);
            return;
        }
        Cookies.value(VaadinRequest.getCurrent(), Cookies.ZONE).ifPresent(zone -> {
            try {
                BrowserZone.remember(session, ZoneId.of(zone));
            } catch (DateTimeException unknown) {
                // A zone that this Java does not know: the machine's own stays.
            }
        });
    }

    private SystemMessages systemMessages(Locale wanted) {
        Locale locale = wanted == null ? Languages.ENGLISH : wanted;
        var texts = new CustomizedSystemMessages();
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setSessionExpiredCaption(messages.text(Phrase.of("shell.session-expired"), locale));
        texts.setSessionExpiredMessage(messages.text(Phrase.of("shell.session-expired.help"), locale));
        texts.setInternalErrorCaption(messages.text(Phrase.of("shell.internal-error"), locale));
        texts.setInternalErrorMessage(messages.text(Phrase.of("shell.internal-error.reload"), locale));
        return texts;
    }
}
