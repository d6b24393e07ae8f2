package io.slipway.inbox;

import io.slipway.form.FormSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with its form.
 *
 * @param item   the task
 * @param form   its form
 * @param values what the form starts with, by field key
 */
public record OpenItem(InboxItem item, FormSchema form, Map<String, @Nullable Object> values) {
}
