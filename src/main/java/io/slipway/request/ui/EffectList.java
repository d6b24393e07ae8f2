package io.slipway.request.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.slipway.process.ProcessModel;
import io.slipway.request.RequestDetails.Details;
import io.slipway.step.Effect;
import io.slipway.ui.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was done outside; a row is drawn again only when its effect has changed. */
final class EffectList extends Div {

    private static final long serialVersionUID = 1L;

    private final boolean technical;
    private final transient Set<String> simulated;
    private final transient Map<Long, EffectRow> rows = new HashMap<>();
    private final Paragraph none = new Paragraph(Texts.text("request.effects.none"));

    /**
     * @param technical whether the person understands, and may see, everything
     * @param simulated the systems that are simulated
     */
    EffectList(boolean technical, Set<String> simulated) {
        this.technical = technical;
        this.simulated = simulated;
        addClassName("slipway-effects");
        none.addClassName("slipway-muted");
        add(none);
    }

    void show(Details now) {
        none.setVisible(now.effects().isEmpty());
        now.effects().forEach(effect -> rows.computeIfAbsent(effect.id(), id -> row()).show(effect, name(now.model(), effect)));
    }

    private EffectRow row() {
        var row = new EffectRow(technical, simulated);
        add(row);
        return row;
    }

    private String name(ProcessModel model, Effect effect) {
        return model.nameOf(effect.activityId(), getLocale());
    }
}
