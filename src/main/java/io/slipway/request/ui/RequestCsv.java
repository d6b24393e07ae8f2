package io.slipway.request.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.slipway.request.Request;
import io.slipway.request.RequestFilter;
import io.slipway.request.Requests;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a list shows as a file for a spreadsheet, RFC 4180, UTF-8 with a byte-order mark. */
@Component
class RequestCsv {

    private static final int MOST = 10_000;
    private static final String HEAD = "number,item,title,requester,state,created,ended\r\n";

    private final Requests requests;

    RequestCsv(Requests requests) {
        this.requests = requests;
    }

    /** @param wanted asked when somebody downloads */
    DownloadHandler download(Supplier<Wanted> wanted) {
        return DownloadHandler.fromInputStream(event -> {
            var rows = requests.page(wanted.get().filter(), wanted.get().oldestFirst(), 0, MOST);
            var bytes = text(rows).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), "requests.csv", "text/csv;charset=utf-8", bytes.length);
        });
    }

    static String text(List<Request> rows) {
        return "\uFEFF" + HEAD + rows.stream().map(RequestCsv::line).collect(Collectors.joining());
    }

    /** Which rows, in which order. */
    record Wanted(RequestFilter filter, boolean oldestFirst) {
    }

    private static String line(Request request) {
        return Stream.of(request.number(), request.item(), request.title(), request.requester(), request.state(), request.createdAt(),
                request.endedAt()).map(RequestCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A leading apostrophe keeps a spreadsheet from running what somebody typed as a formula. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
