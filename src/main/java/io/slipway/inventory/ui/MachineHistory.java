package io.slipway.inventory.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machines;
import io.slipway.ui.Texts;
import io.slipway.ui.Timeline;
import io.slipway.ui.Tone;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What people did with a machine, from the audit trail; for those who may switch it. */
@Component
class MachineHistory {

    private static final int MOST = 200;

    private final AuditTrail audit;
    private final People people;
    private final CurrentPerson current;
    private final ObjectMapper json;

    MachineHistory(AuditTrail audit, People people, CurrentPerson current, ObjectMapper json) {
        this.audit = audit;
        this.people = people;
        this.current = current;
        this.json = json;
    }

    /** The newest first; none for people who may not switch the machine. */
    List<Timeline.Entry> of(Machine machine) {
        return Machines.maySwitch(machine, current.require())
                ? audit.find(AuditFilter.subject("machine", machine.id()), 0, MOST).stream().map(this::entry).toList()
                : List.of();
    }

    private Timeline.Entry entry(AuditRecord entry) {
        var who = people.displayName(entry.actor());
        var action = detail(entry).path("action").asText(entry.action()).toLowerCase(Locale.ROOT);
        var text = Texts.text("inventory.did." + entry.result().name().toLowerCase(Locale.ROOT), who,
                List.of("on", "off", "suspend", "restart").contains(action) ? Texts.text("inventory." + action + ".yes")
                        : action);
        return switch (entry.result()) {
            case OK -> new Timeline.Entry(Tone.GOOD, VaadinIcon.CHECK, entry.at(), text, null);
            case REFUSED -> new Timeline.Entry(Tone.WAITING, VaadinIcon.BAN, entry.at(), text, null);
            case FAILED -> new Timeline.Entry(Tone.BAD, VaadinIcon.EXCLAMATION, entry.at(), text, null);
        };
    }

    private JsonNode detail(AuditRecord entry) {
        try {
            return json.readTree(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The audit trail holds something that is no JSON: " + entry.detail(), e);
        }
    }
}
