package io.slipway.request.web;

import io.slipway.api.Page;
import io.slipway.api.Paging;
import io.slipway.i18n.Messages;
import io.slipway.identity.CurrentPerson;
import io.slipway.request.Explanations;
import io.slipway.request.Holds;
import io.slipway.request.Owners;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails;
import io.slipway.request.RequestFilter;
import io.slipway.request.RequestState;
import io.slipway.request.Requests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "requests", description = "What was asked for, where it is and why")
@RestController
@RequestMapping("/api/v1/requests")
class RequestController {

    private final Requests requests;
    private final RequestDetails details;
    private final Explanations explanations;
    private final Owners owners;
    private final Holds holds;
    private final Messages messages;
    private final CurrentPerson current;

    RequestController(Requests requests, RequestDetails details, Explanations explanations, Owners owners, Holds holds,
                      Messages messages, CurrentPerson current) {
        this.requests = requests;
        this.details = details;
        this.explanations = explanations;
        this.owners = owners;
        this.holds = holds;
        this.messages = messages;
        this.current = current;
    }

    @Operation(summary = "Asks for something")
    @PostMapping
    ResponseEntity<Submitted> submit(@Valid @RequestBody NewRequest wanted) {
        var request = requests.submit(wanted.item(), wanted.values());
        return ResponseEntity.created(URI.create("/api/v1/requests/" + request.id()))
                .body(new Submitted(request.id(), request.number(), request.state()));
    }

    @Operation(summary = "Lists requests, the newest first; those who only ask see their own")
    @GetMapping
    Page<Row> list(@RequestParam(required = false) @Nullable RequestState state,
                   @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String q,
                   Paging paging, Locale locale) {
        var filter = new RequestFilter(state == null ? Set.of() : Set.of(state),
                mine ? current.require().username() : null, null, q);
        var found = requests.page(filter, paging.page(), paging.size());
        var explained = explanations.explainAll(found, locale);
        var zone = messages.zone();
        return Page.of(found.stream()
                .map(request -> Row.of(request, messages.text(explained.get(request.id()).full(), locale, zone))).toList(),
                paging, requests.count(filter));
    }

    @Operation(summary = "One request with what happened and what was done outside")
    @GetMapping("/{id}")
    RequestJson get(@PathVariable UUID id, Locale locale) {
        var found = details.get(id);
        var zone = messages.zone();
        return RequestJson.of(found, owners.of(found.request()).orElse(null), holds.find(id).orElse(null),
                explanations.explain(found.request(), locale), locale, phrase -> messages.text(phrase, locale, zone));
    }

    /**
     * @param item   the key of the catalogue item
     * @param values the form's values by field key
     */
    record NewRequest(@NotBlank String item, @NotNull Map<String, @Nullable Object> values) {
    }

    record Submitted(UUID id, String number, RequestState state) {
    }

    /** @param explanation one sentence on where it is and why */
    record Row(UUID id, String number, String item, String title, String requester, RequestState state, String explanation,
               Instant createdAt, @Nullable Instant endedAt) {

        static Row of(Request request, String explanation) {
            return new Row(request.id(), request.number(), request.item(), request.title(), request.requester(),
                    request.state(), explanation, request.createdAt(), request.endedAt());
        }
    }
}
