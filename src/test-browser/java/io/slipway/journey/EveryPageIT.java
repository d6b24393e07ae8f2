package io.slipway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.slipway.journey.Browser.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in both languages, both colour schemes, wide and narrow: each in two looks that have nothing in common, so that all
 * pages together meet every pair; with {@code -Dwalk=all} each page in every look.
 */
class EveryPageIT {

    private static final boolean ALL = "all".equals(System.getProperty("walk"));
    /** Opposites, one pair for each page in turn. */
    private static final List<List<Look>> PAIRS = List.of(
            List.of(look("en", ColorScheme.LIGHT, 1280), look("zh-CN", ColorScheme.DARK, 400)),
            List.of(look("zh-CN", ColorScheme.LIGHT, 1280), look("en", ColorScheme.DARK, 400)),
            List.of(look("zh-CN", ColorScheme.DARK, 1280), look("en", ColorScheme.LIGHT, 400)),
            List.of(look("en", ColorScheme.DARK, 1280), look("zh-CN", ColorScheme.LIGHT, 400)));
    private static final int PAIRS_NEEDED = 3;
    /** What is left of 1280 px at a zoom of 200 %. */
    private static final int ZOOMED = 640;

    private static Browser browser;
    private static Portal portal;
    private static List<Stop> stops;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        portal = Portal.named("every-page").with("slipway.simulation.time-scale", "0.05").start();
        stops = Stops.of(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
        browser.close();
    }

    @Test
    void noPageIsForgotten() {
        assertThat(Routes.forgotten(stops)).isEmpty();
        // No address leads to the page for what a service refuses; somebody else's request is said not to exist.
        assertThat(stops.stream().filter(Stop::isError).count()).as("error pages").isEqualTo(Routes.errorPages());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsAsItShouldBe(Look look) {
        var problems = new ArrayList<String>();
        var windows = new HashMap<String, PageCheck>();
        for (var i = 0; i < stops.size(); i++) {
            if (ALL || PAIRS.get(i % PAIRS_NEEDED).contains(look)) {
                var stop = stops.get(i);
                var check = windows.computeIfAbsent(String.valueOf(stop.who()), who -> new PageCheck(window(look, stop)));
                visit(check, stop, look).forEach(problem -> problems.add(stop.name() + ": " + problem));
            }
        }
        windows.values().forEach(check -> check.page().context().close());

        assertThat(String.join("\n", problems)).as(look.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("opposites")
    void soIsWhatLiesAbovePages(Look look) {
        var check = new PageCheck(Person.signedIn(browser.window(portal, look), "ada").page());

        var problems = new Overlays(check, look).problems();
        check.page().context().close();

        assertThat(String.join("\n", problems)).as(look.name()).isEmpty();
    }

    static List<Look> opposites() {
        return PAIRS.get(0);
    }

    static Stream<Look> looks() {
        return PAIRS.stream().limit(ALL ? PAIRS.size() : PAIRS_NEEDED).flatMap(List::stream);
    }

    private static Page window(Look look, Stop stop) {
        var page = browser.window(portal, look);
        return stop.who() == null ? page : Person.signedIn(page, stop.who()).page();
    }

    private static List<String> visit(PageCheck check, Stop stop, Look look) {
        var page = check.page();
        var problems = new ArrayList<String>();
        Runnable visit = () -> {
            check.open(stop);
            problems.addAll(check.problems());
            Browser.picture(page, look.name() + "/" + stop.name());
            if (look.width() > ZOOMED) {
                page.setViewportSize(ZOOMED, Browser.HEIGHT / 2);
                PageCheck.quiet(page);
                check.sideways().forEach(problem -> problems.add("at 200 %: " + problem));
                page.setViewportSize(look.width(), Browser.HEIGHT);
            }
        };
        if (stop.missing() == null) {
            visit.run();
        } else {
            portal.database().without(Objects.requireNonNull(stop.missing()), visit);
        }
        return problems;
    }

    private static Look look(String language, ColorScheme colours, int width) {
        return new Look(language, colours, width);
    }
}
