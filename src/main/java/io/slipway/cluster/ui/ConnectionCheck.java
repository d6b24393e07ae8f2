package io.slipway.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.slipway.cluster.Systems;
import io.slipway.shared.SlipwayException;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tests a connection without holding up the page, and shows what came of it. */
final class ConnectionCheck extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionCheck.class);

    private final transient Systems systems;
    private final transient Executor executor;
    private final String key;
    private final Button button = new Button(Texts.text("cluster.test"), VaadinIcon.CONNECT.create(), click -> begin());
    private final Div answer = new Div();

    ConnectionCheck(String key, Systems systems, Executor executor) {
        this.key = key;
        this.systems = systems;
        this.executor = executor;
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        answer.getElement().setAttribute("aria-live", "polite");
        answer.addClassName("slipway-row-text");
        add(answer);
    }

    Button button() {
        return button;
    }

    private void begin() {
        var page = UI.getCurrent();
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        show(new Span(Texts.text("cluster.test.running")), bar);
        CompletableFuture.supplyAsync(() -> systems.test(key), executor).whenComplete((result, failure) -> {
            if (page.isAttached()) {
                page.access(() -> end(result, failure));
            }
        });
    }

    private void end(Systems.TestResult result, Throwable failure) {
        button.setEnabled(true);
        if (failure != null) {
            show(bad(words(failure)));
        } else if (result.trouble() == null) {
            show(new StatusBadge(Tone.GOOD, VaadinIcon.CHECK, Texts.text("cluster.test.ok", result.took().toMillis())));
        } else {
            show(bad(Texts.text("cluster.test.failed", result.took().toMillis(), result.trouble())));
        }
    }

    private static String words(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof SlipwayException expected) {
            return Texts.text(expected.phrase());
        }
        LOG.warn("a connection could not be tested", cause);
        return Texts.text("cluster.test.unexpected");
    }

    private static Span bad(String text) {
        var span = new Span(text);
        Tone.BAD.colour(span);
        span.getStyle().setColor("var(--tone)");
        return span;
    }

    private void show(Component... parts) {
        answer.removeAll();
        answer.add(parts);
    }
}
