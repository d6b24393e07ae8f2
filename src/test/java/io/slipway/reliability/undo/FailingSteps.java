package io.slipway.reliability.undo;

import io.slipway.reliability.child.Pace;
import io.slipway.reliability.child.StepProxies;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepRun;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the steps fail that the request's reason names, and nobody wait long. */
final class FailingSteps implements BeanPostProcessor {

    private static final Set<String> WORK = Set.of("start", "check", "find");

    private final ThreadLocal<Boolean> outermost = ThreadLocal.withInitial(() -> true);
    private final Pace pace = new Pace(Duration.ofMillis(20));
    private final ObjectProvider<JdbcClient> jdbc;

    FailingSteps(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    /** How an activity fails. */
    enum How {
        /** By an error that the model deals with. */
        REFUSED,
        /** Before anything was done, and no repeat helps. */
        GIVEN_UP_BEFORE,
        /** After the work was done, and no repeat helps. */
        GIVEN_UP_AFTER
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof StepCatalogue catalogue ? StepProxies.wrap(catalogue, this::call) : bean;
    }

    private @Nullable Object call(String method, StepRun run, StepProxies.Proceed proceed) throws Throwable {
        var how = WORK.contains(method) && outermost.get() ? of(run) : null;
        var why = Phrase.of("step.unexpected", "test");
        if (how == How.REFUSED) {
            throw new BusinessFailure("TEST", why);
        }
        if (how == How.GIVEN_UP_BEFORE) {
            throw new PermanentFailure(why);
        }
        var given = proceed(proceed);
        if (how == How.GIVEN_UP_AFTER && given instanceof Progress.Done<?>) {
            throw new PermanentFailure(why);
        }
        return pace.sooner(given);
    }

    /** Taking back calls other steps, which do not fail then. */
    private @Nullable Object proceed(StepProxies.Proceed proceed) throws Throwable {
        var before = outermost.get();
        outermost.set(false);
        try {
            return proceed.go();
        } finally {
            outermost.set(before);
        }
    }

    private @Nullable How of(StepRun run) {
        return jdbc.getObject().sql("""
                select e.activity_id || ' ' || f.how from app.effect e join app.request r on r.id = e.request_id
                 cross join unnest(?::text[]) as f (how)
                 where e.key = ? and e.activity_id || ' ' || f.how = any(string_to_array(r.submitted ->> 'reason', ', '))""")
                .param(Stream.of(How.values()).map(How::name).toArray(String[]::new)).param(run.key())
                .query(String.class).optional()
                .map(said -> How.valueOf(said.substring(said.indexOf(' ') + 1))).orElse(null);
    }
}
