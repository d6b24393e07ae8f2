package io.slipway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.SlipwayTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@SlipwayTest
class AuditTrailTest {

    private final String subject = UUID.randomUUID().toString();
    private final AuditEntry entry = AuditEntry.of("trial.do", "trial", subject);

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionOperations transactions;

    @Test
    void anEntryIsReadAsItWasWritten() {
        UUID request = UUID.randomUUID();

        transactions.executeWithoutResult(status -> audit.record(entry.by("worker", Via.PROCESS).onBehalfOf("rita")
                .forRequest(request).ending(Result.REFUSED).with("before", 1).with("after", 2)));

        assertThat(audit.find(AuditFilter.request(request), 0, 10)).singleElement().satisfies(record -> {
            assertThat(record.actor()).isEqualTo("worker");
            assertThat(record.onBehalfOf()).isEqualTo("rita");
            assertThat(record.via()).isEqualTo(Via.PROCESS);
            assertThat(record.result()).isEqualTo(Result.REFUSED);
            assertThat(record.address()).isNull();
            assertThat(record.detail()).contains("\"before\": 1", "\"after\": 2");
        });
    }

    @Test
    void anEntrySharesTheFateOfItsTransaction() {
        transactions.executeWithoutResult(status -> {
            audit.record(entry);
            status.setRollbackOnly();
        });

        assertThat(audit.count(AuditFilter.subject("trial", subject))).isZero();
    }

    @Test
    void anEntryOnItsOwnStaysWhateverBecomesOfTheTransaction() {
        transactions.executeWithoutResult(status -> {
            audit.recordAlone(entry);
            status.setRollbackOnly();
        });

        assertThat(audit.count(AuditFilter.subject("trial", subject))).isEqualTo(1);
    }

    @Test
    void itsActionsAreEachNamedOnceAndInOrder() {
        transactions.executeWithoutResult(status -> {
            audit.record(entry);
            audit.record(entry);
            audit.record(AuditEntry.of("trial.another", "trial", subject));
        });

        assertThat(audit.actions()).contains("trial.another").containsOnlyOnce(entry.action()).isSorted();
    }

    @Test
    void aChangeCannotBeRecordedOutsideOfItsTransaction() {
        assertThatThrownBy(() -> audit.record(entry)).isInstanceOf(IllegalTransactionStateException.class);
    }
}
