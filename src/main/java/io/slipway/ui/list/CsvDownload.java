package io.slipway.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list shows as a file for a spreadsheet: RFC 4180, UTF-8 with a byte-order mark; written while it is read, so that its
 * length does not matter. Moments are in ISO 8601, UTC.
 */
final class CsvDownload<T> implements DownloadHandler {

    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 500;

    private final transient ListSpec<T> spec;
    private final transient Supplier<ListState> wanted;

    /** @param wanted asked with the session locked when somebody downloads */
    CsvDownload(ListSpec<T> spec, Supplier<ListState> wanted) {
        this.spec = spec;
        this.wanted = wanted;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(spec.name() + ".csv");
        event.setContentType("text/csv;charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            write(out, event.getUI());
        }
    }

    void write(Writer out, UI ui) throws IOException {
        var state = locked(ui, wanted);
        var columns = ListGrid.shown(spec, state.columns());
        out.write("\uFEFF" + line(columns.stream().map(ListColumn::header)));
        for (long offset = 0;; offset += CHUNK) {
            var from = offset;
            List<String> lines = locked(ui, () -> spec.source().fetch(state.query(), from, CHUNK).stream()
                    .map(row -> line(columns.stream().map(column -> column.plain(row)))).toList());
            for (String line : lines) {
                out.write(line);
            }
            if (lines.size() < CHUNK) {
                return;
            }
        }
    }

    /**
     * Texts are in the language of the page, which is looked at with its session locked; others get their turn between chunks.
     */
    private static <R> R locked(UI ui, Supplier<R> work) {
        var result = new AtomicReference<R>();
        ui.accessSynchronously(() -> result.set(work.get()));
        return result.get();
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvDownload::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A leading apostrophe keeps a spreadsheet from running what somebody typed as a formula. */
    static String cell(String text) {
        var harmless = text.matches("(?s)\\s*[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
