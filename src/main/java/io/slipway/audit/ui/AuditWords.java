package io.slipway.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import io.slipway.i18n.Messages;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What stands in the trail, in words. */
@Component
class AuditWords {

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    /** What was done, in the reader's language where a bundle knows it; otherwise as it stands in the trail. */
    String action(String action) {
        return messages.find("audit.action." + action, UI.getCurrent().getLocale()).orElse(action);
    }

    /** E.g. "request SW-12". */
    String subject(AuditRecord entry) {
        return messages.find("audit.subject." + entry.subjectType(), UI.getCurrent().getLocale()).orElse(entry.subjectType())
                + " " + entry.subjectId();
    }

    static String who(AuditRecord entry) {
        return entry.onBehalfOf() == null ? entry.actor() : Texts.text("audit.on-behalf-of", entry.actor(), entry.onBehalfOf());
    }

    static String via(Via via) {
        return Texts.text("audit.via." + via.name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(Result result) {
        var text = Texts.text("audit.result." + result.name().toLowerCase(Locale.ROOT));
        return switch (result) {
            case OK -> new StatusBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case REFUSED -> new StatusBadge(Tone.WAITING, VaadinIcon.BAN, text);
            case FAILED -> new StatusBadge(Tone.BAD, VaadinIcon.EXCLAMATION, text);
        };
    }
}
