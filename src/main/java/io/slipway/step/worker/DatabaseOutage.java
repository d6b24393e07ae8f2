package io.slipway.step.worker;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells the database's absence from everything else that the engine and the data access report as failures. */
final class DatabaseOutage {

    private DatabaseOutage() {
    }

    /** Whether the failure came from a broken connection, a server that stops or starts, or none to be had. */
    static boolean explains(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            // A transaction that could not be begun, committed or taken back: the pool closes broken connections and hides why.
            if (cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is a connection exception, 57P01 to 57P03 an administrator's shutdown, a crash and a server that starts. */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
