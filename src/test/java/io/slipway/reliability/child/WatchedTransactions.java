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
    /** A request's effects are one thing that happens to it, whatever their number. */
    private static final String WRITTEN = """
            with mine as (select pg_current_xact_id_if_assigned()::xid as id),
            written as (
                select 1 as rank, request_id as request, '' as title, effect.id as position, activity_id as activity,
                       state as what
                  from app.effect, mine where effect.xmin = mine.id and request_id is not null
                union all
                select 2, request.id, title, 0, 'request', '' from app.request, mine where request.xmin = mine.id
                union all
                select 3, request_id, '', 0, 'request', action
                  from app.audit_entry, mine where audit_entry.xmin = mine.id and request_id is not null)
            select rank, request::text as request, max(title) as title, min(activity) filter (where position = least) as activity,
                   string_agg(distinct case when position = least then what else activity || ' ' || what end, ', ') as what
              from (select written.*, min(position) over (partition by rank, request) as least,
                           min(rank) over (partition by request) as first from written) as w
             where rank = first group by rank, request order by request""";

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
        if (definition != null && definition.getName() != null && definition.getName().endsWith("." + FETCH)) {
            line.announce(FETCH, "begin", List.of());
        }
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
        var rows = jdbc.sql(WRITTEN).query(Written.class).list();
        if (context != null) {
            return written() ? List.of(new Point(context.request(), "", context.pointAt("commit " + label
                    + rows.stream().filter(Written::isEffect).map(row -> " " + row.activity() + " " + row.what())
                            .findFirst().orElse(""))))
                    : List.of();
        }
        return rows.stream().map(row -> new Point(row.request(), row.title(),
                (row.activity() + ": commit " + label + " " + row.what()).strip())).toList();
    }

    private boolean written() {
        return jdbc.sql("select pg_current_xact_id_if_assigned() is not null").query(Boolean.class).single();
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

    record Written(int rank, String request, String title, String activity, String what) {

        boolean isEffect() {
            return rank == 1;
        }
    }
}
