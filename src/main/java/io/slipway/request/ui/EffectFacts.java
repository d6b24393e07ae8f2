package io.slipway.request.ui;

import com.vaadin.flow.component.html.Span;
import io.slipway.step.Effect;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import org.jspecify.annotations.Nullable;

/** Everything that the ledger knows of an effect, for those who look after the portal. */
final class EffectFacts {

    private EffectFacts() {
    }

    static KeyFacts of(Effect effect) {
        var facts = new KeyFacts();
        code(facts, "request.effect.step", effect.step() + "/" + effect.version());
        code(facts, "request.effect.key", effect.key());
        code(facts, "request.effect.handle", effect.handle());
        code(facts, "request.effect.code", effect.failureCode());
        facts.add(Texts.text("request.effect.attempt"), Integer.toString(effect.attempt()));
        facts.add(Texts.text("request.begun"), TimeLabel.exact(effect.intendedAt()));
        if (effect.nextAt() != null) {
            facts.add(Texts.text("request.effect.next"), TimeLabel.exact(effect.nextAt()));
        }
        if (effect.finishedAt() != null) {
            facts.add(Texts.text("request.finished"), TimeLabel.exact(effect.finishedAt()));
        }
        if (effect.lateAt() != null) {
            facts.add(Texts.text("request.effect.late"), TimeLabel.exact(effect.lateAt()));
        }
        code(facts, "request.effect.input", effect.input().toPrettyString());
        code(facts, "request.effect.output", effect.output() == null ? null : effect.output().toPrettyString());
        return facts;
    }

    private static void code(KeyFacts facts, String term, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            var code = new Span(value);
            code.addClassNames("slipway-code", "slipway-form-long");
            facts.add(Texts.text(term), code);
        }
    }
}
