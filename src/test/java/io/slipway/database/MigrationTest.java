package io.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.SlipwayTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SlipwayTest
class MigrationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scheduler scheduler;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void ourTablesAreInAppAndTheEngineKeepsPublic() {
        assertThat(schemasOf("person")).containsExactly("app");
        assertThat(schemasOf("qrtz_locks")).containsExactly("app");
        assertThat(schemasOf("act_ru_execution")).containsExactly("public");
    }

    @Test
    void theSchedulerUsesTheClusteredTables() throws Exception {
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(scheduler.getMetaData().getJobStoreClass().getSimpleName()).isEqualTo("LocalDataSourceJobStore");
    }

    @Test
    void theEngineStartsAfterTheMigrations() {
        assertThat(beans.getBeanDefinition("processEngineFactoryBean").getDependsOn()).contains("flywayInitializer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE app.audit_entry SET actor = 'nobody'", "DELETE FROM app.audit_entry",
        "TRUNCATE app.audit_entry"})
    void theDatabaseRefusesToRewriteTheAuditTrail(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataIntegrityViolationException.class)
                .rootCause().hasMessageContaining("audit entries cannot be changed or removed");
    }

    private List<String> schemasOf(String table) {
        return jdbc.sql("SELECT schemaname FROM pg_tables WHERE tablename = ?").param(table).query(String.class).list();
    }
}
