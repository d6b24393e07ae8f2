package io.slipway.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.slipway.journey.Browser.Look;
import java.util.ArrayList;
import java.util.List;

/** What lies above a page: dialogs, notices, panels and menus, as the gallery and the frame open them. */
final class Overlays {

    private static final String OPEN = "vaadin-confirm-dialog-overlay, vaadin-dialog-overlay, vaadin-popover-overlay, "
            + "vaadin-menu-bar-overlay, slipway-palette dialog[open], vaadin-notification-card";

    private final Page page;
    private final PageCheck check;
    private final Look look;
    private final List<String> problems = new ArrayList<>();

    Overlays(PageCheck check, Look look) {
        this.page = check.page();
        this.check = check;
        this.look = look;
    }

    /** @return what is wrong with any of them */
    List<String> problems() {
        check.open(new Stop("gallery", "/gallery"));
        each("dialog", page.locator("[data-section='gallery.dialogs'] vaadin-button"));
        each("panel", page.locator("slipway-list").first().locator(".slipway-list-tools > vaadin-button"));
        each("menu", page.locator(".slipway-bar vaadin-menu-bar-button").locator("visible=true").first());
        pressed("palette", "Control+k");
        pressed("keys", "?");
        wrongForm();
        return problems;
    }

    private void each(String name, Locator buttons) {
        for (var i = 0; i < buttons.count(); i++) {
            buttons.nth(i).click();
            look(name + "-" + i);
        }
    }

    private void pressed(String name, String keys) {
        page.locator("h1").focus();
        page.keyboard().press(keys);
        look(name);
    }

    private void wrongForm() {
        var editor = page.locator(".slipway-form-editor").first();
        editor.locator(".slipway-form-actions > vaadin-button").click();
        editor.locator(".slipway-form-problems").waitFor();
        see("form-problems", ".slipway-form-editor");
    }

    private void look(String name) {
        var overlay = page.locator(OPEN).locator("visible=true").first();
        overlay.waitFor();
        see(name, OPEN + ", slipway-palette");
        var save = page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]");
        if (save.count() > 0) {
            save.click();
            PageCheck.quiet(page);
        }
        if (save.count() > 0) {
            see(name + "-refused", OPEN);
        }
        close();
    }

    private void see(String name, String part) {
        PageCheck.quiet(page);
        Browser.picture(page, look.name() + "/above-" + name);
        check.sideways().forEach(problem -> problems.add(name + ": " + problem));
        check.barriers(part).forEach(problem -> problems.add(name + ": " + problem));
    }

    private void close() {
        page.keyboard().press("Escape");
        for (var notice : page.locator(".slipway-notice > vaadin-button").all()) {
            notice.click();
        }
        page.waitForFunction(
                "open => [...document.querySelectorAll(open)].every(one => one.getClientRects().length === 0)", OPEN);
    }
}
