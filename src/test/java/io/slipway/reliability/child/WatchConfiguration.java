package io.slipway.reliability.child;

import io.slipway.step.StepCatalogue;
import java.time.Duration;
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
        var pace = new Pace(Duration.ofMillis(150));
        StepProxies.Around watched = (method, run, proceed) -> run.requestId() == null ? proceed.go()
                : pace.sooner(StepContext.within(run.requestId().toString(), activities.computeIfAbsent(run.key(), key -> jdbc
                .getObject().sql("select activity_id from app.effect where key = ?").param(key).query(String.class).single())
                + ": " + method, proceed));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof PlatformTransactionManager transactions) {
                    return new WatchedTransactions(transactions, line);
                }
                if (bean instanceof StepCatalogue catalogue) {
                    return StepProxies.wrap(catalogue, watched);
                }
                return WatchedPort.isPort(bean) ? WatchedPort.watch(bean, line) : bean;
            }
        };
    }
}
