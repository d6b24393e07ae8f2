package io.slipway.inbox;

import io.slipway.process.HumanTask;
import io.slipway.process.ProcessModel;
import io.slipway.request.Request;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A task as its people see it.
 *
 * @param task    the task
 * @param model   the model it belongs to
 * @param request the request it is about, or null for a process that was started otherwise
 * @param mayTake whether the person who looks may take or finish it
 */
public record InboxItem(HumanTask task, ProcessModel model, @Nullable Request request, boolean mayTake) {

    /** What is to be done, in the language. */
    public String name(Locale locale) {
        return model.nameOf(task.activityId(), locale);
    }
}
