package io.slipway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.util.List;

/** Somebody who has no mouse: goes from stop to stop with the Tab key, and sees at each where that is. */
final class Keyboard {

    private static final int MOST_STOPS = 80;
    private static final int ROUND = 6;
    private static final String WATCH_MOUSE = "['mousedown', 'pointerdown', 'touchstart'].forEach(type => "
            + "addEventListener(type, () => sessionStorage.setItem('mouse', type), true))";
    /** The elements that have the focus, the innermost first, through all shadow roots. */
    private static final String FOCUSED = """
            const focused = () => {
              let element = document.activeElement;
              while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
              const all = [];
              for (let node = element; node; node = node.parentNode ?? node.host) if (node.nodeType === 1) all.push(node);
              return all;
            };""";
    private static final String IS_AT = "selector => {" + FOCUSED + "return focused().slice(0, 6)"
            + ".some(element => element.matches(selector)); }";
    private static final String NAME = "() => {" + FOCUSED + "return focused().slice(0, 3).map(element => element.localName + "
            + "(element.id ? '#' + element.id : '')).join(' in ') + ' '"
            + " + (focused()[0]?.textContent ?? '').trim().slice(0, 30); }";
    private static final String PLACE = "() => {" + FOCUSED + """
            const component = focused().find(element =>
                element.localName.startsWith('vaadin-') || element.matches('a, h1, button, td, th'));
            const box = (component ?? focused()[0]).getBoundingClientRect();
            return [box.x, box.y, box.width, box.height]; }""";
    private static final String LEAVE = "() => {" + FOCUSED + "window.left = focused()[0]; window.left.blur(); }";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
        page.addInitScript(WATCH_MOUSE);
    }

    Page page() {
        return page;
    }

    /** Presses Tab until the focus is within such an element. */
    void tabTo(String selector) {
        for (var i = 0; i < MOST_STOPS; i++) {
            if (isAt(selector)) {
                return;
            }
            press("Tab");
            // After the last stop, the focus is on the browser's own parts for a moment.
            if (!(Boolean) page.evaluate("document.activeElement === document.body")) {
                assertFocusIsSeen();
            }
        }
        throw new AssertionError("no Tab stop at " + selector + " of " + page.url());
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().insertText(text);
    }

    boolean isAt(String selector) {
        return (Boolean) page.evaluate(IS_AT, selector);
    }

    /** A field looks different as soon as it has not got the focus any more. */
    private void assertFocusIsSeen() {
        var name = page.evaluate(NAME);
        var place = ((List<?>) page.evaluate(PLACE)).stream().map(number -> ((Number) number).doubleValue()).toList();
        assertThat(place.get(2) * place.get(3)).as("%s has an area", name).isPositive();
        var with = picture(place);
        page.evaluate(LEAVE);
        var without = picture(place);
        page.evaluate("window.left.focus()");
        assertThat(with).as("one sees that %s has the focus", name).isNotEqualTo(without);
    }

    private byte[] picture(List<Double> place) {
        var left = Math.max(0, place.get(0) - ROUND);
        var top = Math.max(0, place.get(1) - ROUND);
        var clip = new Clip(left, top, place.get(2) + 2 * ROUND, place.get(3) + 2 * ROUND);
        return page.screenshot(new ScreenshotOptions().setClip(clip).setCaret(ScreenshotCaret.HIDE)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    void assertNoMouse() {
        assertThat(page.evaluate("sessionStorage.getItem('mouse')")).as("the mouse was used").isNull();
    }
}
