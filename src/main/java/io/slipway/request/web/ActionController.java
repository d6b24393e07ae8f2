package io.slipway.request.web;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.slipway.i18n.Messages;
import io.slipway.request.HandOvers;
import io.slipway.request.Holds;
import io.slipway.request.Owner;
import io.slipway.request.Retries;
import io.slipway.request.Stops;
import io.slipway.request.UndoPreviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

@Tag(name = "actions", description = "What people do to a request that runs or failed")
@RestController
@RequestMapping("/api/v1/requests/{id}")
class ActionController {

    private final Retries retries;
    private final Stops stops;
    private final UndoPreviews previews;
    private final Holds holds;
    private final HandOvers handOvers;
    private final Messages messages;

    ActionController(Retries retries, Stops stops, UndoPreviews previews, Holds holds, HandOvers handOvers, Messages messages) {
        this.retries = retries;
        this.stops = stops;
        this.previews = previews;
        this.holds = holds;
        this.handOvers = handOvers;
        this.messages = messages;
    }

    @Operation(summary = "Tries what failed again, with other inputs where values are given")
    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID id, @RequestBody(required = false) @Nullable Retry retry) {
        if (retry == null || retry.values() == null || retry.values().isEmpty()) {
            retries.retry(id);
        } else {
            retries.retry(id, retry.activity(), retry.values());
        }
    }

    @Operation(summary = "What taking the request back would come to, and what would stay")
    @GetMapping("/undo")
    Preview preview(@PathVariable UUID id, Locale locale) {
        var preview = previews.of(id);
        return new Preview(preview.takenBack().stream()
                .map(effect -> new Thing(effect.key(), effect.step(), RequestJson.label(effect), null)).toList(),
                preview.stays().stream().map(staying -> new Thing(staying.effect().key(), staying.effect().step(),
                        RequestJson.label(staying.effect()), messages.text(staying.why(), locale))).toList());
    }

    @Operation(summary = "Takes everything back that a failed request did, and cancels it")
    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID id) {
        stops.undo(id);
    }

    @Operation(summary = "Cancels the request wherever it is, and takes back what it did")
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @RequestBody(required = false) @Nullable Cancel cancel) {
        stops.cancel(id, cancel == null ? null : cancel.reason());
    }

    @Operation(summary = "Keeps what the request did as it is until a moment")
    @PostMapping("/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable UUID id, @Valid @RequestBody HoldUntil hold) {
        holds.hold(id, hold.until(), hold.reason());
    }

    @Operation(summary = "Ends a hold")
    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id) {
        holds.release(id);
    }

    @Operation(summary = "Hands a failed request to a person or a group")
    @PostMapping("/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable UUID id, @Valid @RequestBody HandOver handOver) {
        handOvers.handOver(id, Owner.of(handOver.to()));
    }

    /**
     * @param activity which failed activity the values are for, when there are several
     * @param values   what to change of its inputs, by name; nothing to try again as it was
     */
    record Retry(@Nullable String activity, @Nullable Map<String, @Nullable Object> values) {
    }

    /** @param reason for whoever reads about it */
    record Cancel(@Nullable String reason) {
    }

    /** @param until a moment such as {@code 2026-12-01T09:00:00Z}, or a date, to its end */
    record HoldUntil(@NotNull @JsonDeserialize(using = MomentOrDate.class) Instant until, @NotBlank String reason) {
    }

    /** @param to a user name, or a group as {@code group:operators} */
    record HandOver(@NotBlank String to) {
    }

    record Preview(List<Thing> takenBack, List<Thing> stays) {
    }

    /**
     * @param key   of the effect
     * @param label what was made, as people call it, or null
     * @param why   what stays and what can be done about it, or null
     */
    record Thing(String key, String step, @Nullable String label, @Nullable String why) {
    }
}
