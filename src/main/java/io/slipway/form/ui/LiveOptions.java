package io.slipway.form.ui;

import com.vaadin.flow.component.UI;
import io.slipway.form.FormField;
import io.slipway.form.Forms;
import io.slipway.shared.OptionSource.Option;
import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks other systems for the options of a field, without letting the page wait for a slow one. */
@Component
class LiveOptions {

    private static final Logger LOG = LoggerFactory.getLogger(LiveOptions.class);
    private static final int PATIENCE_MILLIS = 300;

    private final Forms forms;
    private final Executor executor;

    LiveOptions(Forms forms, @Qualifier("applicationTaskExecutor") Executor executor) {
        this.forms = forms;
        this.executor = executor;
    }

    /**
     * Answers at once, or within the page's lock as soon as the options are known.
     *
     * @param later called when the answer takes longer
     */
    void load(FormField field, Runnable later, Consumer<Answer> answer) {
        var page = UI.getCurrent();
        var asThePerson = new DelegatingSecurityContextExecutor(executor, SecurityContextHolder.getContext());
        var work = CompletableFuture.supplyAsync(() -> new Answer(forms.options(field), null), asThePerson);
        try {
            answer.accept(work.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            later.run();
            work.exceptionally(LiveOptions::unreadable).thenAccept(found -> {
                if (page.isAttached()) {
                    page.access(() -> answer.accept(found));
                }
            });
        } catch (ExecutionException failed) {
            answer.accept(unreadable(failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer.accept(unreadable(stopped));
        }
    }

    private static Answer unreadable(Throwable failure) {
        var cause = failure instanceof CompletionException || failure instanceof ExecutionException
                ? failure.getCause() : failure;
        if (cause instanceof SlipwayException expected) {
            return new Answer(List.of(), expected.phrase());
        }
        LOG.warn("the options of a field cannot be read", cause);
        return new Answer(List.of(), Phrase.of("form.options-unreadable"));
    }

    /** @param problem why there are no options, or null */
    record Answer(List<Option> options, @Nullable Phrase problem) {
    }
}
