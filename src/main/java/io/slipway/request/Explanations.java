package io.slipway.request;

import io.slipway.request.why.Explainer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Says where requests are and why, from what the engine and the ledger know at this moment, in words for whoever is signed in.
 * Callers have made sure that the person may see the requests.
 */
@Service
public class Explanations {

    private final Explainer explainer;

    Explanations(Explainer explainer) {
        this.explainer = explainer;
    }

    public Explanation explain(Request request, Locale locale) {
        return explainAll(List.of(request), locale).get(request.id());
    }

    /** By the request's id. Takes the same few queries for any number of requests. */
    public Map<UUID, Explanation> explainAll(List<Request> requests, Locale locale) {
        return requests.isEmpty() ? Map.of() : explainer.explain(requests, locale);
    }
}
