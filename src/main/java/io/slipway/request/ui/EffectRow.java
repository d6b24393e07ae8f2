package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.step.Effect;
import io.slipway.step.ExternalThing;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One effect: what it was for, how it went, and what is there now. */
final class EffectRow extends Div {

    private static final long serialVersionUID = 1L;

    private final boolean technical;
    private final transient Set<String> simulated;
    private final Div head = new Div();
    private final Div thing = new Div();
    private final Div message = new Div();
    private final Details more = new Details(Texts.text("request.effect.more"));
    private transient @Nullable Effect shown;

    EffectRow(boolean technical, Set<String> simulated) {
        this.technical = technical;
        this.simulated = simulated;
        addClassName("slipway-effect");
        head.addClassName("slipway-row-head");
        message.addClassName("slipway-row-text");
        add(head, thing, message);
        if (technical) {
            add(more);
        }
    }

    void show(Effect effect, String name) {
        if (effect.equals(shown)) {
            return;
        }
        shown = effect;
        head.removeAll();
        var title = new Span(name);
        title.addClassName("slipway-row-title");
        head.add(title, badge(effect.state()));
        if (simulated.contains(effect.system())) {
            head.add(new SimulatedBadge());
        }
        thing.removeAll();
        if (effect.external() != null) {
            thing.add(link(effect.external()));
        }
        var words = effect.words();
        message.setText(words == null ? "" : Texts.text(words));
        if (technical) {
            more.removeAll();
            more.add(EffectFacts.of(effect));
        }
    }

    private Component link(ExternalThing external) {
        var text = technical && !external.label().equals(external.id())
                ? Texts.text("request.effect.thing", external.label(), external.id()) : external.label();
        if (external.link() == null) {
            return new Span(text);
        }
        var link = new Anchor(external.link(), text, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static StatusBadge badge(Effect.State state) {
        var text = Texts.text("request.effect." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case INTENDED -> new StatusBadge(Tone.WAITING, VaadinIcon.HOURGLASS, text);
            case RUNNING, UNDOING -> new StatusBadge(Tone.PROGRESS, VaadinIcon.PLAY, text);
            case DONE -> new StatusBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case REFUSED, FAILED -> new StatusBadge(Tone.BAD, VaadinIcon.EXCLAMATION, text);
            case UNDONE -> new StatusBadge(Tone.STILL, VaadinIcon.ARROW_BACKWARD, text);
            case KEPT -> new StatusBadge(Tone.STILL, VaadinIcon.PIN, text);
        };
    }
}
