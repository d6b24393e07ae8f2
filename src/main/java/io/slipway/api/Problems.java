package io.slipway.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.i18n.Languages;
import io.slipway.i18n.Messages;
import io.slipway.shared.FieldError;
import io.slipway.shared.Phrase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes problem details (RFC 9457) in the caller's language. */
@Component
public class Problems {

    private final Messages messages;
    private final ObjectMapper json;

    Problems(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** @param detail what happened and what to do */
    public ProblemDetail of(HttpStatus status, Phrase detail, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(detail, request));
        String kind = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        problem.setType(URI.create("urn:slipway:problem:" + kind));
        problem.setTitle(text(Phrase.of("api.title." + status.value()), request));
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    /** A 400 that names every wrong field. */
    public ProblemDetail invalid(List<FieldError> errors, HttpServletRequest request) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, Phrase.of("api.invalid-input", errors.size()), request);
        problem.setProperty("errors", errors.stream()
                .map(error -> Map.of("field", error.field(), "message", text(error.message(), request))).toList());
        return problem;
    }

    /** Answers directly, for places that no controller advice reaches. Does nothing once an answer is on its way. */
    public void write(HttpStatus status, Phrase detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(of(status, detail, request)).getBytes(StandardCharsets.UTF_8));
    }

    String text(Phrase phrase, HttpServletRequest request) {
        return messages.text(phrase, language(request));
    }

    /** The first language the caller accepts that the portal speaks; English for callers who name none. */
    static Locale language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Languages.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> Languages.closest(wanted).getLanguage().equals(wanted.getLanguage()))
                .map(Languages::closest).findFirst().orElse(Languages.ENGLISH);
    }
}
