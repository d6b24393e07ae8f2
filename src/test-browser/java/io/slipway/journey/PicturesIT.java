package io.slipway.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.slipway.journey.Browser.Look;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Makes the pictures of the documents anew: {@code mvn verify -Dit.test=PicturesIT -Dpictures=true}. */
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesIT {

    private static final Path IMAGES = Path.of("docs", "images");
    private static final int HIGH_ENOUGH = 2600;
    private static final Look DARK = new Look("en", ColorScheme.DARK, 1280);

    private static Browser browser;
    private static Portal portal;
    private static List<Stop> stops;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        portal = Portal.named("pictures").with("slipway.simulation.time-scale", "0.05").start();
        stops = Stops.of(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
        browser.close();
    }

    @Test
    void thePagesInTheDocumentsAreAsTheyLookToday() {
        page("request-running", Look.USUAL, "request");
        page("task-approve", Look.USUAL, "inbox");
        page("inventory", Look.USUAL, "inventory");
        page("home", Look.USUAL, "home");
        page("my-requests-some", DARK, "my-requests-dark");
    }

    @Test
    void thePartsInTheDocumentsAreAsTheyLookToday() {
        var gallery = opened("gallery", Look.USUAL);
        for (var section : List.of("badges", "texts", "timeline", "tabs", "diagram")) {
            part(gallery, "gallery." + section, "part-" + section);
        }
        part(gallery, "form.gallery", "part-form");
        gallery.context().close();
        var dark = opened("gallery", DARK);
        part(dark, "gallery.badges", "part-badges-dark");
        part(dark, "gallery.diagram", "part-diagram-dark");
        dark.context().close();
    }

    private static void page(String name, Look look, String image) {
        var page = opened(name, look);
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(image + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        page.context().close();
    }

    private static void part(Page gallery, String section, String image) {
        gallery.setViewportSize(Look.USUAL.width(), HIGH_ENOUGH);
        gallery.locator("[data-section='" + section + "']").screenshot(new Locator.ScreenshotOptions()
                .setPath(IMAGES.resolve(image + ".png")).setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static Page opened(String name, Look look) {
        var stop = stops.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        var page = Person.signedIn(browser.window(portal, look), String.valueOf(stop.who())).page();
        new PageCheck(page).open(stop);
        return page;
    }
}
