package io.slipway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import io.slipway.journey.Browser.Look;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From asking to approving without a mouse. */
class KeyboardIT {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final String BADGE = ".slipway-page-header .slipway-badge";

    private static final List<String> FIELDS =
            List.of("fullName", "accountName", "email", "sshPublicKey", "template", "size", "reason", "neededUntil");

    @Test
    void ritaAsksAndLeeApprovesWithTheKeyboardAlone() {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        try (var portal = Portal.named("keyboard").with("slipway.simulation.time-scale", "0.1").start();
             var browser = Browser.start()) {
            var rita = signedIn(new Keyboard(browser.window(portal, Look.USUAL)), "rita");
            var lee = signedIn(new Keyboard(browser.window(portal, Look.USUAL)), "lee");

            asks(rita);
            assertThat(rita.page().locator(BADGE)).hasText("Waiting");
            approves(lee);
            assertThat(rita.page().locator(BADGE)).hasText("Completed");

            rita.assertNoMouse();
            lee.assertNoMouse();
        }
    }

    private static Keyboard signedIn(Keyboard person, String name) {
        person.page().navigate("/");
        person.page().locator("input[name=password]").waitFor();
        person.tabTo("input[name=username]");
        person.type(name);
        person.tabTo("input[name=password]");
        person.type(Portal.PASSWORD);
        person.press("Enter");
        shown(person, ".slipway-navigation");
        return person;
    }

    private static void asks(Keyboard rita) {
        rita.tabTo("vaadin-side-nav-item[path$=catalogue]");
        rita.press("Enter");
        shown(rita, ".slipway-catalogue-card");
        rita.tabTo("a[href$=onboard-developer]");
        rita.press("Enter");
        shown(rita, "#field-fullName");
        var values = Developer.named("keyboard").asksFor("debian-12");
        for (var field : FIELDS) {
            rita.tabTo("#field-" + field);
            rita.type(values.get(field).toString());
            if (rita.isAt("vaadin-combo-box")) {
                chooses(rita, values.get(field).toString());
            } else if (rita.isAt("vaadin-date-picker")) {
                rita.press("Enter");
            }
        }
        rita.tabTo(".slipway-form-actions vaadin-button");
        rita.press("Enter");
        shown(rita, BADGE);
    }

    private static void chooses(Keyboard person, String option) {
        person.page().locator("vaadin-combo-box-item").getByText(option).first().waitFor();
        person.press("ArrowDown");
        person.press("Enter");
    }

    private static void approves(Keyboard lee) {
        lee.tabTo("vaadin-side-nav-item[path$=inbox]");
        lee.press("Enter");
        shown(lee, "slipway-list a[data-open]");
        lee.tabTo("td");
        lee.press("Enter");
        shown(lee, "#field-decision");
        lee.tabTo("#field-decision vaadin-radio-button");
        lee.press("Space");
        assertThat(lee.page().locator("#field-decision vaadin-radio-button[checked]")).hasText("Approve");
        lee.tabTo(".slipway-form-actions vaadin-button");
        lee.press("Enter");
    }

    private static void shown(Keyboard person, String selector) {
        person.page().locator(selector).first().waitFor();
        PageCheck.quiet(person.page());
    }
}
