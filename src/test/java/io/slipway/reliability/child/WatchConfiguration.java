package io.slipway.reliability.child;

import io.slipway.step.StepCatalogue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Watches the portal's ports, steps and transactions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("reliability.port")
class WatchConfiguration {

    @Bean
    static BeanPostProcessor watch(Environment environment, ObjectProvider<JdbcClient> jdbc) {
        var line = Line.to(environment.getRequiredProperty("reliability.port", Integer.class));
        Map<String, String> activities = new ConcurrentHashMap<>();
        var steps = new WatchedSteps(key -> activities.computeIfAbsent(key, missing -> jdbc.getObject()
                .sql("select activity_id from app.effect where key = ?").param(missing).query(String.class).single()));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof PlatformTransactionManager transactions) {
                    return new WatchedTransactions(transactions, line);
                }
                if (bean instanceof StepCatalogue catalogue) {
                    return steps.watch(catalogue);
                }
                return WatchedPort.isPort(bean) ? WatchedPort.watch(bean, line) : bean;
            }
        };
    }
}
