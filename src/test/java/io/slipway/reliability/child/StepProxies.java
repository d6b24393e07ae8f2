package io.slipway.reliability.child;

import io.slipway.step.Step;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepRun;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** Puts something around everything that the steps of a catalogue do for a request. */
public final class StepProxies {

    private StepProxies() {
    }

    /** What is put around a call of a step's method. */
    public interface Around {

        /** @param proceed makes the call */
        @Nullable Object call(String method, StepRun run, Proceed proceed) throws Throwable;
    }

    /** The call itself. */
    public interface Proceed {

        @Nullable Object go() throws Throwable;
    }

    @SuppressWarnings("unchecked")
    public static StepCatalogue wrap(StepCatalogue catalogue, Around around) {
        var field = Objects.requireNonNull(ReflectionUtils.findField(StepCatalogue.class, null, Map.class));
        ReflectionUtils.makeAccessible(field);
        var steps = new LinkedHashMap<>(
                (Map<String, StepDescriptor>) Objects.requireNonNull(ReflectionUtils.getField(field, catalogue)));
        steps.replaceAll((topic, step) -> StepDescriptor.of(wrap(step.step(), around), step.signature()));
        ReflectionUtils.setField(field, catalogue, steps);
        return catalogue;
    }

    private static Step<?, ?> wrap(Step<?, ?> step, Around around) {
        return (Step<?, ?>) Proxy.newProxyInstance(Step.class.getClassLoader(), new Class<?>[] {Step.class},
                (proxy, method, arguments) -> {
                    var run = Stream.ofNullable(arguments).flatMap(Stream::of).filter(StepRun.class::isInstance).findFirst();
                    return run.isEmpty() ? call(step, method, arguments)
                            : around.call(method.getName(), (StepRun) run.get(), () -> call(step, method, arguments));
                });
    }

    private static @Nullable Object call(Step<?, ?> step, Method method,
            @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(step, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
