package io.slipway.ui.gallery;

import io.slipway.shared.Change;
import io.slipway.shared.LogLine;
import io.slipway.shared.LogMatches;
import io.slipway.shared.LogSource;
import io.slipway.shared.LogState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** As many lines as one wants, made while they are read. */
final class InventedLog implements LogSource {

    private static final String TOPIC = "gallery-log";
    private static final int FAILS = 10_000;

    private final Change change = new Change(TOPIC, UUID.randomUUID().toString());
    private final AtomicLong last;
    private final LongFunction<String> line;
    private final LongUnaryOperator errors;
    private final boolean finished;

    private InventedLog(long last, boolean finished, LongFunction<String> line, LongUnaryOperator errors) {
        this.last = new AtomicLong(last);
        this.finished = finished;
        this.line = line;
        this.errors = errors;
    }

    /** What somebody wrote, complete. */
    static InventedLog of(List<String> lines) {
        long wrong = lines.stream().filter(LogLine::tellsOfAnError).count();
        return new InventedLog(lines.size(), true, number -> lines.get((int) number - 1), last -> wrong);
    }

    /** What a program writes that serves requests; every ten thousandth line is an error. */
    static InventedLog ofRequests(long last, boolean finished) {
        return new InventedLog(last, finished, InventedLog::served, lines -> lines / FAILS);
    }

    static InventedLog unreadable() {
        return new InventedLog(1, true, InventedLog::served, lines -> {
            throw new IllegalStateException("the gallery shows a log that cannot be read");
        });
    }

    private static String served(long number) {
        return number % FAILS == 0 ? "\u001B[31mERROR\u001B[0m request %d failed: connection reset".formatted(number)
                : "\u001B[32mINFO\u001B[0m  request %d served in %d ms".formatted(number, number * 7919 % 997);
    }

    void grow(int lines) {
        last.addAndGet(lines);
    }

    @Override
    public String name() {
        return "gallery";
    }

    @Override
    public Change change() {
        return change;
    }

    @Override
    public LogState state() {
        return new LogState(1, last.get(), errors.applyAsLong(last.get()), finished);
    }

    @Override
    public List<String> read(long from, int count) {
        return numbers(from, true).limit(count).mapToObj(line).toList();
    }

    @Override
    public LogMatches search(String text, long from) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var all = numbers(from, true).boxed().filter(number -> plain(number).toLowerCase(Locale.ROOT).contains(wanted)).toList();
        return new LogMatches(all.size(), all.subList(0, Math.min(all.size(), LogMatches.MOST)), last.get());
    }

    @Override
    public OptionalLong error(long from, boolean forward) {
        return numbers(from, forward).filter(this::isError).findFirst();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (long number = 1; number <= last.get(); number++) {
            out.write((line.apply(number) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String plain(long number) {
        return LogLine.plain(line.apply(number));
    }

    private boolean isError(long number) {
        return LogLine.tellsOfAnError(line.apply(number));
    }

    private LongStream numbers(long from, boolean forward) {
        return forward ? LongStream.rangeClosed(Math.max(1, from), last.get())
                : LongStream.iterate(from, number -> number >= 1, number -> number - 1);
    }
}
