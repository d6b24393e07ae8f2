package io.slipway.logs;

import io.slipway.shared.Change;
import io.slipway.shared.LogLine;
import io.slipway.shared.LogMatches;
import io.slipway.shared.LogSource;
import io.slipway.shared.LogState;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** A log in the database; one that was not begun yet is empty. */
final class StoredLog implements LogSource {

    /** Read at once when all of a log is gone through: about 1 MB of text. */
    private static final int CHUNKS = 16;

    private final LogRepository repository;
    private final String log;

    StoredLog(LogRepository repository, String log) {
        this.repository = repository;
        this.log = log;
    }

    @Override
    public String name() {
        return log.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    @Override
    public Change change() {
        return new Change(Logs.TOPIC, log);
    }

    @Override
    public LogState state() {
        return repository.find(log).map(LogRepository.Row::state).orElse(LogState.EMPTY);
    }

    @Override
    public List<String> read(long from, int count) {
        var row = repository.find(log);
        var lines = new ArrayList<String>();
        row.ifPresent(found -> repository.chunks(found.id(), from, from + count - 1, Integer.MAX_VALUE).forEach(chunk -> {
            var all = chunk.lines();
            int begin = (int) Math.max(0, from - chunk.firstLine());
            int end = (int) Math.min(all.size(), from + count - chunk.firstLine());
            lines.addAll(all.subList(Math.min(begin, all.size()), Math.max(begin, end)));
        }));
        return lines;
    }

    @Override
    public LogMatches search(String text, long from) {
        var finder = new Finder(text, from);
        if (text.indexOf('\n') < 0) {
            everything(from, finder::look);
        }
        return finder.matches();
    }

    @Override
    public OptionalLong error(long from, boolean forward) {
        return repository.find(log).map(row -> repository.error(row.id(), from, forward)).orElseGet(OptionalLong::empty);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        everything(1, chunk -> out.write(chunk.bytes()));
    }

    /** Something done with each piece. */
    private interface Work<E extends Exception> {
        void with(Chunk chunk) throws E;
    }

    private <E extends Exception> void everything(long from, Work<E> work) throws E {
        var row = repository.find(log);
        if (row.isEmpty()) {
            return;
        }
        for (long line = from;;) {
            var chunks = repository.chunks(row.get().id(), line, Long.MAX_VALUE, CHUNKS);
            for (Chunk chunk : chunks) {
                work.with(chunk);
                line = chunk.lastLine() + 1;
            }
            if (chunks.size() < CHUNKS) {
                return;
            }
        }
    }

    /** Counts the lines with a text in them. */
    private static final class Finder {

        private final String wanted;
        private final long from;
        private final List<Long> lines = new ArrayList<>();
        private long count;
        private long until;

        Finder(String text, long from) {
            this.wanted = text.toLowerCase(Locale.ROOT);
            this.from = from;
            this.until = from - 1;
        }

        void look(Chunk chunk) {
            until = Math.max(until, chunk.lastLine());
            var text = LogLine.plain(chunk.text()).toLowerCase(Locale.ROOT);
            long line = chunk.firstLine();
            int begin = 0;
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, begin)) {
                for (int feed = text.indexOf('\n', begin); feed >= 0 && feed < at; feed = text.indexOf('\n', begin)) {
                    begin = feed + 1;
                    line++;
                }
                found(line);
                int end = text.indexOf('\n', at);
                if (end < 0) {
                    return;
                }
                begin = end + 1;
                line++;
            }
        }

        private void found(long line) {
            if (line >= from) {
                count++;
                if (lines.size() < LogMatches.MOST) {
                    lines.add(line);
                }
            }
        }

        LogMatches matches() {
            return new LogMatches(count, lines, until);
        }
    }
}
