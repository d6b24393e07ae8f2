package io.slipway.reliability.child;

import io.slipway.reliability.child.Line.Point;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.ResourceTransactionManager;

/** Stops before and after every commit of something that a request did. The rows that it wrote tell what that was. */
final class WatchedTransactions implements ResourceTransactionManager {

    private static final String FETCH = "fetch";
    private static final String WRITTEN = """
            with mine as (select pg_current_xact_id_if_assigned()::xid as id)
            select 1 as rank, request_id::text as request, '' as title, activity_id || ': ' as prefix, state as suffix
              from app.effect, mine where effect.xmin = mine.id and request_id is not null
            union all
            select 2, request.id::text, title, 'request: ', '' from app.request, mine where request.xmin = mine.id
            union all
            select 3, request_id::text, '', 'request: ', action
              from app.audit_entry, mine where audit_entry.xmin = mine.id and request_id is not null
            order by 1, 4, 5""";

    private final PlatformTransactionManager target;
    private final Object resource;
    private final JdbcClient jdbc;
    private final Line line;

    WatchedTransactions(PlatformTransactionManager target, Line line) {
        this.target = target;
        this.resource = ((ResourceTransactionManager) target).getResourceFactory();
        this.jdbc = JdbcClient.create((DataSource) resource);
        this.line = line;
    }

    @Override
    public Object getResourceFactory() {
        return resource;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return target.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        if (!status.isNewTransaction() || status.isReadOnly() || status.isRollbackOnly()) {
            target.commit(status);
            return;
        }
        var label = label(status);
        var points = points(label);
        if (points.isEmpty()) {
            target.commit(status);
            return;
        }
        var kind = label.endsWith("." + FETCH) ? FETCH : "commit";
        line.announce(kind, "before", points);
        target.commit(status);
        line.announce(kind, "after", points);
    }

    @Override
    public void rollback(TransactionStatus status) {
        target.rollback(status);
    }

    private List<Point> points(String label) {
        var context = StepContext.current();
        if (context != null) {
            var written = jdbc.sql("select pg_current_xact_id_if_assigned() is not null").query(Boolean.class).single();
            return written ? List.of(new Point(context.request(), "", context.pointAt("commit " + label))) : List.of();
        }
        var rows = jdbc.sql(WRITTEN).query(Written.class).list();
        return rows.stream().filter(row -> row.rank() == rows.get(0).rank()).distinct()
                .map(row -> new Point(row.request(), row.title(), (row.prefix() + "commit " + label + " " + row.suffix()).strip()))
                .toList();
    }

    private static String label(TransactionStatus status) {
        var name = status.getTransactionName();
        return name.isEmpty() ? caller() : name.replaceAll("^.*\\.(\\w+)(?:\\$\\$\\w+)?\\.(\\w+)$", "$1.$2");
    }

    /** Who asked for the transaction where it has no name. */
    private static String caller() {
        return StackWalker.getInstance().walk(frames -> frames
                .filter(frame -> frame.getClassName().startsWith("io.slipway.") && !frame.getClassName().contains("$$")
                        && !frame.getClassName().startsWith(WatchedTransactions.class.getPackageName()))
                .map(frame -> frame.getClassName().replaceAll("^.*\\.", "") + "."
                        + frame.getMethodName().replaceAll("^lambda\\$(\\w+)\\$\\d+$", "$1"))
                .findFirst().orElse("engine"));
    }

    record Written(int rank, String request, String title, String prefix, String suffix) {
    }
}
