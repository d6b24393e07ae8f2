package io.slipway.reliability.child;

import io.slipway.reliability.child.Line.Point;
import io.slipway.host.HostFault;
import io.slipway.host.HostFault.Kind;
import io.slipway.shared.Phrase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.ClassUtils;

/** Stops before and after every call that a step makes to a system outside. */
final class WatchedPort implements InvocationHandler {

    /** Every port says by this method whether a real system is there. */
    private static final String MARK = "simulated";
    private static final Set<String> TALK = Set.of(MARK, "name", "delivers", "messageId", "createMimeMessage");

    private final Object target;
    private final String name;
    private final Line line;

    private WatchedPort(Object target, String name, Line line) {
        this.target = target;
        this.name = name;
        this.line = line;
    }

    static boolean isPort(Object bean) {
        return port(bean) != null;
    }

    static Object watch(Object bean, Line line) {
        var port = port(bean);
        if (port == null) {
            throw new IllegalArgumentException(bean + " is no port");
        }
        return Proxy.newProxyInstance(bean.getClass().getClassLoader(), ClassUtils.getAllInterfaces(bean),
                new WatchedPort(bean, port.getSimpleName(), line));
    }

    private static @Nullable Class<?> port(Object bean) {
        return Stream.of(ClassUtils.getAllInterfaces(bean)).filter(WatchedPort::isPort).findFirst().orElse(null);
    }

    private static boolean isPort(Class<?> type) {
        return type == JavaMailSender.class || type.getName().equals("io.slipway.mail.Mailer")
                || type.getName().startsWith("io.slipway.") && ClassUtils.hasMethod(type, MARK);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var context = StepContext.current();
        if (context == null || TALK.contains(method.getName()) || method.getDeclaringClass() == Object.class) {
            return call(method, arguments);
        }
        var point = List.of(new Point(context.request(), "", context.pointAt(name + "." + method.getName())));
        line.announce("call", "before", point);
        try {
            if (boots(context, method)) {
                throw new HostFault(Kind.UNREACHABLE, Phrase.of("host.await.waiting", "it"));
            }
            return call(method, arguments);
        } finally {
            line.announce("call", "after", point);
        }
    }

    /** At the first look a machine still boots, however fast it is: every run comes to the same points. */
    private static boolean boots(StepContext context, Method method) {
        return context.isIn("await: start") && method.getName().equals("renewHostKeys");
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
