package io.slipway.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import io.slipway.i18n.Messages;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;
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

    /** E.g. "request SW-12"; by the name that the entry has of it, or else by its id. */
    String subject(AuditRecord entry) {
        var detail = AuditDetails.parse(entry.detail());
        var kind = messages.find("audit.subject." + entry.subjectType(), UI.getCurrent().getLocale()).orElse(entry.subjectType());
        return kind + " " + detail.path("name").asText(detail.path("step").asText(entry.subjectId()));
    }

    /** Who did it, for whom and through which door; nobody but the door where the portal itself did it. */
    static String who(AuditRecord entry) {
        var via = entry.via().name().toLowerCase(Locale.ROOT);
        if (entry.via() == Via.PROCESS || entry.via() == Via.SYSTEM && entry.actor().equals("system")) {
            return Texts.text("audit.by-itself." + via);
        }
        return (entry.onBehalfOf() == null ? entry.actor() : Texts.text("audit.on-behalf-of", entry.actor(), entry.onBehalfOf()))
                + " · " + Texts.text("audit.via." + via);
    }

    static Badge badge(Result result) {
        var text = Texts.text("audit.result." + result.name().toLowerCase(Locale.ROOT));
        return switch (result) {
            case OK -> new Badge(Tone.GOOD, VaadinIcon.CHECK, text);
            case REFUSED -> new Badge(Tone.WAITING, VaadinIcon.BAN, text);
            case FAILED -> new Badge(Tone.BAD, VaadinIcon.EXCLAMATION, text);
        };
    }
}
