package io.slipway.identity;

import io.slipway.database.DatabaseMode;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Offers the demo sign-ins where only people at this machine can see them. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    @Conditional(ShownSignIns.class)
    DemoSignIns demoSignIns(DemoPeople people, DemoProperties properties) {
        return () -> people.signIns(properties.passwordOrDefault());
    }

    static class ShownSignIns implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Binder binder = Binder.get(context.getEnvironment());
            DemoProperties demo = binder.bindOrCreate("slipway.demo", DemoProperties.class);
            @Nullable InetAddress address = binder.bindOrCreate("server", ServerProperties.class).getAddress();
            DatabaseMode database = DatabaseMode.of(context.getEnvironment());
            return demo.areWanted(database, address) && demo.maySayPassword(database, address);
        }
    }
}
