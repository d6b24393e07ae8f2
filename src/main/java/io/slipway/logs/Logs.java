package io.slipway.logs;

import io.slipway.shared.Change;
import io.slipway.shared.LogSource;
import io.slipway.shared.LogState;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Logs by name, e.g. {@code build/42}: at most 200 characters, unique in the portal. A log begins with its first text. Every
 * change publishes a {@link Change} of the topic {@value #TOPIC} with the name as id. Who may read a log is for those to decide
 * who show it.
 */
@Service
@EnableConfigurationProperties(LogProperties.class)
public class Logs implements DisposableBean {

    public static final String TOPIC = "log";
    /** Beyond its size a log gives away a tenth, so that not every new line costs an old one. */
    private static final double SHRINK_TO = 0.9;

    private final LogRepository repository;
    private final LogProperties properties;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(daemons());

    Logs(LogRepository repository, LogProperties properties, ApplicationEventPublisher events, TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.properties = properties;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The log as it is whenever it is asked; empty before its first text. */
    public LogSource source(String log) {
        return new StoredLog(repository, log);
    }

    /** For whoever writes much in small pieces: it is stored a few times a second. To be closed when nothing more will come. */
    public LogWriter writer(String log) {
        return new LogWriter(text -> append(log, text), () -> finish(log), writing);
    }

    /**
     * Puts text at the end of a log. It may end within a line, which then goes on with the next text; what comes after a carriage
     * return takes the place of its line; escape sequences stay. Lines of more than 8,192 characters are broken.
     */
    public void append(String log, String text) {
        if (!text.isEmpty()) {
            change(log, row -> append(row, text));
        }
    }

    /** Says that nothing more will come. */
    public void finish(String log) {
        change(log, row -> {
            var state = row.state();
            repository.update(new LogRepository.Row(row.id(), new LogState(state.first(), state.last(), state.errors(), true),
                    row.bytes()));
        });
    }

    /** Removes a log with all its lines; harmless if there is none. */
    public void remove(String log) {
        transaction.executeWithoutResult(status -> {
            if (repository.remove(log)) {
                events.publishEvent(new Change(TOPIC, log));
            }
        });
    }

    /**
     * Removes logs to which nothing was added for as long as logs are kept.
     *
     * @return their names
     */
    public List<String> removeOld() {
        return repository.removeUnchangedSince(clock.instant().minus(properties.keep()));
    }

    @Override
    public void destroy() {
        writing.shutdownNow();
    }

    private interface Work {
        void on(LogRepository.Row row);
    }

    private void change(String log, Work work) {
        transaction.executeWithoutResult(status -> {
            work.on(repository.lock(log));
            events.publishEvent(new Change(TOPIC, log));
        });
    }

    private void append(LogRepository.Row row, String text) {
        var last = repository.lastChunk(row.id()).filter(chunk -> !chunk.isFull());
        long line = last.map(Chunk::firstLine).orElse(row.state().last() + 1);
        var kept = last.map(chunk -> chunk.text().substring(0, chunk.text().length() - chunk.openLine().length())).orElse("");
        var chunks = Chunk.cut(line, kept + LineFolder.fold(last.map(Chunk::openLine).orElse("") + text));
        var added = repository.put(row.id(), chunks);
        long bytes = row.bytes() + added.bytes();
        long errors = row.state().errors() + added.errors();
        long first = row.state().first();
        if (bytes > properties.maxSize().toBytes()) {
            var gone = repository.shrink(row.id(), (long) (properties.maxSize().toBytes() * SHRINK_TO));
            bytes += gone.bytes();
            errors += gone.errors();
            first = repository.firstLine(row.id());
        }
        long end = chunks.get(chunks.size() - 1).lastLine();
        repository.update(new LogRepository.Row(row.id(), new LogState(first, end, errors, false), bytes));
    }

    private static CustomizableThreadFactory daemons() {
        var factory = new CustomizableThreadFactory("log-writer-");
        factory.setDaemon(true);
        return factory;
    }
}
