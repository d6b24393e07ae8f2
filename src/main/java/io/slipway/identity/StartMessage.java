package io.slipway.identity;

import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.Ssl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the portal where it is and who can sign in. */
@Component
class StartMessage {

    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

    private final ServerProperties server;
    private final ObjectProvider<DemoSignIns> signIns;
    private final DemoProperties demo;

    StartMessage(ServerProperties server, ObjectProvider<DemoSignIns> signIns, DemoProperties demo) {
        this.server = server;
        this.signIns = signIns;
        this.demo = demo;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context && context.getWebServer() != null) {
            log.info("Slipway is ready on {}{}", address(context.getWebServer().getPort()), demo());
        }
    }

    private String address(int port) {
        String host = Optional.ofNullable(server.getAddress()).map(address -> address.getHostAddress()).orElse("0.0.0.0");
        return (Ssl.isEnabled(server.getSsl()) ? "https" : "http") + "://" + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + port + "/";
    }

    /** One that was chosen is a secret, also in a log. */
    private String password(DemoSignIn person) {
        return demo.password() == null ? "password " + person.password() : "password as in slipway.demo.password";
    }

    private String demo() {
        return signIns.stream().flatMap(demo -> demo.all().stream())
                .map(person -> "%n    %-6s %-14s %s".formatted(person.username(), person.role(), password(person)))
                .collect(Collectors.collectingAndThen(Collectors.joining(),
                        lines -> lines.isEmpty() ? "" : "%n  Demo sign-ins:".formatted() + lines));
    }
}
