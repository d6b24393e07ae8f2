package io.slipway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.journey.ApiClient;
import io.slipway.ui.PaletteSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the server takes until a page shows its first content, in a new window: session, frame with badges and announcements, the
 * page, its first rows, and the answer that the browser gets. Beside it the sign-in page, which shows no data.
 */
@ManyRequestsTest
class PageSpeedBenchmark extends PortalPageTest {

    private static final int RUNS = 7;
    private static final int WARMING_UP = 2;
    private static final double TARGET_MILLIS = 300;
    private static final int CHUNK = 500;

    private static final Map<String, Role[]> PEOPLE = people();

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectProvider<PaletteSource> palette;
    @LocalServerPort
    private int port;

    private final List<String> lines = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();

    @Test
    void everyPageAnswersInTimeWhateverIsStored() {
        new ManyRequests(jdbc, api("rita"), api("lee"), api("ada")).seed();
        lines.addAll(List.of(("%,d requests with what they left, %,d machines, %,d people, %,d entries of the trail; "
                + "median of %d after %d. Milliseconds on the server until a new window has its first content, and how that "
                + "compares to the sign-in page in the same run. What a person may not open is refused. What takes longer than "
                + "%.0f ms is measured once more.").formatted(ManyRequests.REQUESTS, ManyRequests.MACHINES, ManyRequests.PEOPLE,
                jdbc.sql("select count(*) from app.audit_entry").query(Long.class).single(), RUNS, WARMING_UP,
                TARGET_MILLIS), "",
                "| what | " + String.join(" | ", PEOPLE.keySet()) + " |", "|---|" + "---|".repeat(PEOPLE.size())));
        // The compiler has seen every page before the first one is measured.
        pages().values().forEach(path -> PEOPLE.forEach((person, roles) -> content(path, person, roles)));
        var signIn = median(() -> {
            open(Locale.ENGLISH);
            PageContent.open("sign-in");
        });
        lines.add("| sign-in page, ms |" + (" %.0f |".formatted(signIn)).repeat(PEOPLE.size()));
        pages().forEach((name, path) -> row(name, path, signIn));
        palette(signIn);
        interfaces();
        BenchmarkReport.write("Pages with 100,000 requests", lines);
        assertThat(slow).as("slower than %s ms", TARGET_MILLIS).isEmpty();
    }

    /** The pages by name; those that not everybody may open are shown as refused, which is quick. */
    private Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "");
        pages.put("catalogue", "catalogue");
        pages.put("request form", "request/new/onboard-developer");
        pages.put("my requests", "my-requests");
        pages.put("my requests, by title", "my-requests?sort=title");
        pages.put("inbox", "inbox");
        pages.put("inventory", "inventory");
        pages.put("inventory, searched", "inventory?q=bench-49");
        pages.put("machine", "machines/vm-b100");
        pages.put("history", "history");
        pages.put("history, failed", "history?state=FAILED");
        pages.put("history, searched", "history?q=machine+ab1");
        pages.put("history, a search without a result", "history?q=zzzzzz");
        pages.put("request", "requests/" + request("COMPLETED"));
        pages.put("request that failed", "requests/" + request("FAILED"));
        pages.put("people", "people");
        pages.put("teams", "teams");
        pages.put("systems", "systems");
        pages.put("trail", "audit");
        pages.put("trail, searched", "audit?q=ab12");
        pages.put("outbox", "outbox");
        pages.put("outbox, searched", "outbox?q=rejected");
        pages.put("announcement", "announcement");
        pages.put("preferences", "preferences");
        return pages;
    }

    private void row(String name, String path, double signIn) {
        var cells = new StringBuilder("| " + name + " |");
        PEOPLE.forEach((person, roles) -> {
            openAs(person, roles);
            cells.append(cell(name + " as " + person, median(() -> content(path, person, roles)), signIn));
        });
        lines.add(cells.toString());
    }

    private void palette(double signIn) {
        for (var text : List.of("SW-77", "machine 4f", "zzzzzz")) {
            var cells = new StringBuilder("| search for anything: " + text + " |");
            PEOPLE.forEach((person, roles) -> {
                openAs(person, roles);
                UI.getCurrent().navigate("preferences");
                cells.append(cell("palette as " + person,
                        median(() -> palette.orderedStream().forEach(source -> source.find(text, 6))), signIn));
            });
            lines.add(cells.toString());
        }
        var cells = new StringBuilder("| first %d rows of a file, history |".formatted(CHUNK));
        PEOPLE.forEach((person, roles) -> {
            openAs(person, roles);
            UI.getCurrent().navigate(person.equals("rita") ? "my-requests" : "history");
            MockVaadin.clientRoundtrip();
            cells.append(cell("file as " + person, median(() -> PageContent.rows(CHUNK)), signIn));
        });
        lines.add(cells.toString());
    }

    private void interfaces() {
        lines.addAll(List.of("", "| interface for programs, as ada | ms |", "|---|---|"));
        var ada = api("ada");
        for (var path : List.of("/me", "/catalogue", "/requests?size=50", "/requests?size=50&page=1900", "/requests?q=ab1",
                "/requests?state=FAILED&size=50", "/requests/" + request("COMPLETED"), "/tasks?size=50", "/vms?size=50",
                "/vms?q=bench-49", "/systems", "/nodes")) {
            var time = median(() -> ada.get(path));
            note("API " + path, time);
            lines.add("| `%s` | %.0f |".formatted(path.replaceAll("[0-9a-f-]{36}", "{id}"), time));
        }
        var lee = api("lee");
        var time = median(() -> lee.get("/tasks?size=50"));
        note("API tasks as lee", time);
        lines.add("| `/tasks?size=50`, as lee | %.0f |".formatted(time));
    }

    private void content(String path, String person, Role... roles) {
        openAs(person, roles);
        PageContent.open(path);
    }

    private String cell(String what, double time, double signIn) {
        note(what, time);
        return " %.0f (%.1f×) |".formatted(time, time / signIn);
    }

    private void note(String what, double time) {
        if (time >= TARGET_MILLIS) {
            slow.add("%s: %.0f ms".formatted(what, time));
        }
    }

    private String request(String state) {
        return jdbc.sql("select id::text from app.request where state = ? and requester = 'rita' order by number desc limit 1")
                .param(state).query(String.class).single();
    }

    private ApiClient api(String person) {
        return new ApiClient("http://127.0.0.1:" + port, person, "slipway-demo");
    }

    /** Other work on the machine passes, slowness stays: what was too slow gets a second chance. */
    private static double median(Runnable work) {
        var first = once(work);
        return first < TARGET_MILLIS ? first : Math.min(first, once(work));
    }

    private static double once(Runnable work) {
        return IntStream.range(0, WARMING_UP + RUNS).mapToDouble(i -> {
            var began = System.nanoTime();
            work.run();
            return (System.nanoTime() - began) / 1e6;
        }).skip(WARMING_UP).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    private static Map<String, Role[]> people() {
        var people = new LinkedHashMap<String, Role[]>();
        people.put("rita", new Role[] {Role.REQUESTER});
        people.put("lee", new Role[] {Role.REQUESTER, Role.APPROVER});
        people.put("omar", new Role[] {Role.REQUESTER, Role.OPERATOR});
        people.put("ada", new Role[] {Role.REQUESTER, Role.ADMINISTRATOR});
        return people;
    }
}
