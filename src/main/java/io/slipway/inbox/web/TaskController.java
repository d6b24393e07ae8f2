package io.slipway.inbox.web;

import io.slipway.api.Page;
import io.slipway.api.Paging;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.InboxItem;
import io.slipway.process.HumanTasks.Whose;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "tasks", description = "What waits for the caller")
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {

    private final Inbox inbox;

    TaskController(Inbox inbox) {
        this.inbox = inbox;
    }

    @Operation(summary = "Lists the caller's tasks and those the caller may take, the oldest first")
    @GetMapping
    Page<Task> list(Paging paging, Locale locale) {
        return Page.of(inbox.page(Whose.ALL, paging.page(), paging.size()).stream().map(item -> Task.of(item, locale)).toList(),
                paging, inbox.count(Whose.ALL));
    }

    @Operation(summary = "Takes a task")
    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        inbox.claim(id);
    }

    @Operation(summary = "Finishes a task, taking it first when nobody has it")
    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @Valid @RequestBody Completion completion) {
        inbox.complete(id, completion.values());
    }

    /** @param values the form's values by field key */
    record Completion(@NotNull Map<String, @Nullable Object> values) {
    }

    /**
     * @param activity the user task's id in the model
     * @param mayTake  false when somebody else has it, or it is the caller's own request
     */
    record Task(String id, String name, String activity, @Nullable UUID requestId, @Nullable String number,
                @Nullable String item, @Nullable String title, @Nullable String requester, @Nullable String assignee,
                List<String> groups, boolean mayTake, Instant createdAt, @Nullable Instant dueAt) {

        static Task of(InboxItem entry, Locale locale) {
            var task = entry.task();
            var request = entry.request();
            return new Task(task.id(), entry.name(locale), task.activityId(), request == null ? null : request.id(),
                    request == null ? null : request.number(), request == null ? null : request.item(),
                    request == null ? null : request.title(), request == null ? null : request.requester(),
                    task.assignee(), task.groups(), entry.mayTake(), task.createdAt(), task.dueAt());
        }
    }
}
