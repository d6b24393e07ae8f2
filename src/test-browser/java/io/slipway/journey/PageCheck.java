package io.slipway.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for what no page may have: errors in the console, sideways scrolling, several titles, what keeps people out. */
final class PageCheck {

    private static final String AXE = read("/axe.min.js");
    private static final String FIND_BARRIERS = """
            async ([part, exceptions]) => {
              const found = await axe.run(part ? [...document.querySelectorAll(part)] : document,
                  {resultTypes: ['violations'], elementRef: true, rules: {'target-size': {enabled: true}}});
              return found.violations.flatMap(rule => rule.nodes
                  .filter(node => !exceptions.some(known => known.rule === rule.id && node.element.matches(known.selector)))
                  .map(node => rule.id + ' at ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
                      + ' ' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 300)));
            }""";
    /** Tabs that have no room scroll in their own line and say so with buttons; lines of a log can be wrapped. */
    private static final String FIND_WIDE = """
            () => {
              const wide = [];
              const look = root => root.querySelectorAll('*').forEach(element => {
                if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
                    && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
                    && !['vaadin-tabs', 'slipway-log'].includes(element.getRootNode().host?.localName)) {
                  wide.push(element);
                }
                if (element.shadowRoot) look(element.shadowRoot);
              });
              look(document);
              const name = element => element.localName + '.' + element.className + '#' + element.id;
              const page = document.documentElement;
              return (page.scrollWidth > page.clientWidth ? ['the page, ' + page.scrollWidth + ' px'] : [])
                  .concat(wide.map(element => name(element) + ' in ' + element.getRootNode().host?.localName
                      + ', ' + element.scrollWidth + ' of ' + element.clientWidth + ' px'));
            }""";
    private static final String IS_QUIET = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              return clients.length > 0 && clients.every(client => !client.isActive || !client.isActive())
                  && document.querySelector('h1, vaadin-login-form') !== null;
            }""";

    private final Page page;
    private final List<String> console = new ArrayList<>();

    PageCheck(Page page) {
        this.page = page;
        page.onPageError(console::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                console.add(message.text() + " " + message.location());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Goes there, and waits until everything is shown. */
    void open(Stop stop) {
        console.clear();
        page.navigate(stop.path());
        quiet(page);
        if (stop.isError()) {
            console.removeIf(text -> text.startsWith("Failed to load resource: the server responded with a status of")
                    && text.contains(stop.path()));
        }
    }

    static void quiet(Page page) {
        page.waitForFunction(IS_QUIET);
        page.evaluate("() => document.fonts.ready.then(() => new Promise(done => setTimeout(done, 100)))");
        page.waitForFunction(IS_QUIET);
    }

    /** All that is wrong with the page as it is now, a sentence each. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        console.forEach(text -> problems.add("console: " + text));
        var titles = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).count();
        if (titles != 1) {
            problems.add(titles + " titles");
        }
        problems.addAll(sideways());
        problems.addAll(barriers(null));
        return problems;
    }

    List<String> sideways() {
        return texts(page.evaluate(FIND_WIDE)).stream().map(wide -> "scrolls sideways: " + wide).toList();
    }

    /** @param part the elements to look at; null for the whole page, with what a page as a whole must have */
    List<String> barriers(@Nullable String part) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        var known = KnownBarrier.ALL.stream()
                .map(barrier -> Map.of("rule", barrier.rule(), "selector", barrier.selector())).toList();
        return texts(page.evaluate(FIND_BARRIERS, Arrays.asList(part, known)));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(PageCheck.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
