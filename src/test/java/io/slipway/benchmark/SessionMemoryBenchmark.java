package io.slipway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.journey.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person's open windows keep in memory: the heap in use after a collection, with and without their sessions. */
@ManyRequestsTest
class SessionMemoryBenchmark extends PortalPageTest {

    private static final int SESSIONS = 40;
    private static final int ROUNDS = 3;
    private static final List<String> PATHS = List.of("history", "", "inventory", "inbox", "audit");
    /** Far from the numbers that windows get otherwise. */
    private static final int FURTHER = 1000;
    private static final double MOST_KIB_PER_WINDOW = 2048;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Environment environment;
    @LocalServerPort
    private int port;

    @Test
    void memoryOfSessionsAndWindows() {
        if (jdbc.sql("select count(*) from app.machine").query(Long.class).single() < ManyRequests.MACHINES) {
            new ManyRequests(jdbc, api("rita"), api("lee"), api("ada")).machines();
        }
        perSession(PATHS.size());
        var one = perSession(1);
        var five = perSession(PATHS.size());
        var window = (five - one) / (PATHS.size() - 1);
        var most = environment.getProperty("slipway.windows.most", Integer.class, 20);
        BenchmarkReport.write("Memory of a session", List.of(
                ("Heap in use after a collection, per session of an administrator, %d sessions at a time, median of %d; "
                        + "the windows show %s, with %,d machines.")
                        .formatted(SESSIONS, ROUNDS, String.join(", ", PATHS).replace(", ,", ", home,"), ManyRequests.MACHINES),
                "", "| | KiB |", "|---|---|", "| a session with one window | %.0f |".formatted(one),
                "| a session with %d windows | %.0f |".formatted(PATHS.size(), five),
                "| **each further window** | **%.0f** |".formatted(window),
                "| bound: a session with all %d windows that `slipway.windows.most` allows | %.0f |".formatted(most,
                        one + (most - 1) * window)));
        assertThat(window).isLessThan(MOST_KIB_PER_WINDOW);
    }

    private double perSession(int windows) {
        return IntStream.range(0, ROUNDS).mapToDouble(i -> grown(windows)).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private double grown(int windows) {
        var before = usedKib();
        var sessions = kept(SESSIONS, windows);
        var after = usedKib();
        assertThat(sessions).hasSize(SESSIONS).doesNotHaveDuplicates();
        return (after - before) / SESSIONS;
    }

    /** Each session is opened by a thread of its own, because a thread has one at a time. */
    private List<VaadinSession> kept(int sessions, int windows) {
        Executor each = work -> new Thread(work).start();
        var kept = new ArrayList<VaadinSession>();
        for (int i = 0; i < sessions; i++) {
            kept.add(CompletableFuture.supplyAsync(() -> open(windows), each).join());
        }
        return kept;
    }

    private VaadinSession open(int windows) {
        openAs("ada", Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.ADMINISTRATOR);
        PageContent.open(PATHS.get(0));
        for (int i = 1; i < windows; i++) {
            window(i);
            PageContent.open(PATHS.get(i));
        }
        assertThat(VaadinSession.getCurrent().getUIs()).hasSize(windows);
        return VaadinSession.getCurrent();
    }

    /** Another one in the session of the thread. */
    private static void window(int number) {
        var session = VaadinSession.getCurrent();
        var ui = new UI();
        ui.getInternals().setSession(session);
        UI.setCurrent(ui);
        ui.doInit(VaadinRequest.getCurrent(), FURTHER + number, "benchmark");
        session.addUI(ui);
        session.getService().fireUIInitListeners(ui);
    }

    private static double usedKib() {
        // What is only reachable weakly goes step by step.
        for (int i = 0; i < 6; i++) {
            System.gc();
            System.runFinalization();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0;
    }

    private ApiClient api(String person) {
        return new ApiClient("http://127.0.0.1:" + port, person, "slipway-demo");
    }
}
