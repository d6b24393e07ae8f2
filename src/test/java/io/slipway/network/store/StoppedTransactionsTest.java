package io.slipway.network.store;

import io.slipway.network.Names;
import io.slipway.network.Reservation;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that are stopped at chosen points. */
abstract class StoppedTransactionsTest extends NetworkStoreTest {

    @Autowired
    PlatformTransactionManager transactions;

    void poolOfOne() {
        pool("lan", "10.1.0.10", "10.1.0.10");
        known();
    }

    /** The pool's next addresses have rows, so that nobody has to wait for whoever makes them. */
    void known() {
        reserve("known");
        allocations.release("known");
    }

    <T> ControlledCall<T> call(Supplier<T> work) {
        return ControlledCall.of(new TransactionTemplate(transactions), jdbc, work);
    }

    ControlledCall<Reservation> reserving(String key) {
        return call(() -> reserve(key));
    }

    ControlledCall<String> naming(String key) {
        return call(() -> names.reserve(key, null, Names.HOSTS, "dev-jdoe", false));
    }

    String held(String key) {
        return allocations.find(key).orElseThrow().guest().address().toString();
    }
}
