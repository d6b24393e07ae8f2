package io.slipway.ui.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import io.slipway.shared.LogSource;
import io.slipway.ui.Failure;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Answers what a viewer in the browser asks for. The address is known only to the session that has the viewer, and is good as
 * long as the viewer is on its page. The session is not locked meanwhile: neither a long search nor a download keeps the page
 * waiting.
 */
final class LogRequests implements ElementRequestHandler {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 1000;
    private static final int LONGEST_TEXT = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient LogSource source;

    LogRequests(LogSource source) {
        this.source = source;
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if ("download".equals(request.getParameter("do"))) {
            response.setContentType("text/plain;charset=utf-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + source.name() + ".log\"");
            source.writeTo(response.getOutputStream());
            return;
        }
        response.setContentType("application/json");
        Object answer;
        try {
            answer = answer(request);
        } catch (IllegalArgumentException notFromTheViewer) {
            response.setStatus(HttpStatusCode.BAD_REQUEST.getCode());
            return;
        } catch (RuntimeException failure) {
            response.setStatus(HttpStatusCode.INTERNAL_SERVER_ERROR.getCode());
            answer = Map.of("reference", Failure.report(failure));
        }
        JSON.writeValue(response.getOutputStream(), answer);
    }

    /** A log goes on growing behind a dialog. */
    @Override
    public boolean isAllowInert() {
        return true;
    }

    private Object answer(VaadinRequest request) {
        long from = Long.parseLong(request.getParameter("from"));
        return switch (Optional.ofNullable(request.getParameter("do")).orElse("")) {
            case "read" -> source.read(from, Math.min(MOST_LINES, Integer.parseInt(request.getParameter("count"))));
            case "search" -> source.search(text(request), from);
            case "next-error" -> error(from, true);
            case "previous-error" -> error(from, false);
            default -> throw new IllegalArgumentException("Nothing a viewer asks for");
        };
    }

    /** @return the line's number, 0 for none */
    private long error(long from, boolean forward) {
        return source.error(from, forward).orElse(0);
    }

    private static String text(VaadinRequest request) {
        var text = Optional.ofNullable(request.getParameter("text")).orElse("");
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }
}
