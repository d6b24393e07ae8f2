package io.slipway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.slipway.journey.Browser.Look;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a newcomer does in the browser, on simulated systems and on real ones. */
class NewcomerJourneyIT {

    private static final double PATIENCE_MILLIS = 120_000;

    private static Browser browser;

    @BeforeAll
    static void start() {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void aNewcomerGetsASimulatedMachine() {
        try (var portal = Portal.named("newcomer").with("slipway.simulation.time-scale", "0.3").start()) {
            var request = journey(portal, "debian-12", "newcomer");

            Look.OTHERS.forEach(look -> pictures(portal, look, request));
        }
    }

    @Test
    @RequiresPeer({Peer.VSPHERE, Peer.SSH})
    void aNewcomerGetsAMachineOfARealVcenter() {
        var place = RealPortal.on(170, 179, 254);
        try (var vcenter = place.vcenter("-clone-duration", "3s");
             var portal = Portal.named("newcomer-real").with(place.settings(vcenter)).start()) {
            portal.as("ada").post("/ip-pools", place.pool());

            journey(portal, RealPortal.WITH_TOOLS, "colleague");

            assertThat(vcenter.machines("dev-colleague")).hasSize(1);
        }
    }

    /** @return the path of the request's page */
    private static String journey(Portal portal, String template, String account) {
        var values = Developer.named(account).asksFor(template);
        var lee = Person.signedIn(browser.window(portal, Look.USUAL), "lee").stayHere();
        var rita = Person.signedIn(browser.window(portal, Look.USUAL), "rita").stayHere();

        rita.goTo("Catalogue");
        rita.page().locator("a.slipway-catalogue-card").first().waitFor();
        rita.picture(account + "-1-catalogue");
        rita.page().locator("a.slipway-catalogue-card")
                .filter(new Locator.FilterOptions().setHasText("Onboard a developer")).click();
        asksWronglyFirst(rita, values, account);
        rita.enter("accountName", account);
        rita.press("Send request");
        rita.seesBadge("Waiting");
        var path = rita.page().url().replaceFirst("^" + portal.url(), "");
        rita.picture(account + "-3-waiting");
        rita.goTo("My requests");
        assertThat(rita.page().locator("vaadin-grid")).containsText("Waiting for Lee Lindqvist");
        rita.picture(account + "-4-my-requests");
        rita.opensFirst();
        rita.seesBadge("Waiting");

        approves(lee, account);

        rita.seesBadge("Running");
        rita.picture(account + "-6-running");
        rita.seesBadge("Completed");
        rita.assertStillHere();
        lee.assertStillHere();
        rita.picture(account + "-7-completed");
        rita.goTo("Inventory");
        assertThat(rita.page().locator("vaadin-grid").first()).containsText("dev-" + account);
        rita.picture(account + "-8-inventory");
        rita.page().context().close();
        lee.page().context().close();
        return path;
    }

    private static void asksWronglyFirst(Person rita, Map<String, Object> values, String account) {
        var wrong = new TreeMap<>(values);
        wrong.put("accountName", "Jo.Doe");
        rita.fill(wrong);
        rita.press("Send request");

        assertThat(rita.page().locator("#field-accountName")).hasAttribute("invalid", "");
        assertThat(rita.page().locator("#field-accountName [slot=error-message]")).not().isEmpty();
        assertThat(rita.valueOf("accountName")).isEqualTo("Jo.Doe");
        assertThat(rita.valueOf("fullName")).isEqualTo(values.get("fullName"));
        assertThat(rita.valueOf("sshPublicKey")).isEqualTo(values.get("sshPublicKey"));
        rita.picture(account + "-2-wrong-input");
    }

    private static void approves(Person lee, String account) {
        assertThat(lee.page().locator("vaadin-side-nav-item .slipway-count")).hasText("1");
        lee.goTo("Inbox");
        lee.opensFirst();
        assertThat(lee.page().locator(".slipway-task-sheet")).containsText(account);
        lee.choose("decision", "Approve");
        lee.picture(account + "-5-inbox");
        lee.press("Send");
        assertThat(lee.page().locator("vaadin-side-nav-item .slipway-count")).isHidden();
    }

    private static void pictures(Portal portal, Look look, String request) {
        var page = browser.window(portal, look);
        page.navigate("/");
        page.locator("input[name=password]").waitFor();
        Browser.picture(page, look.name() + "-sign-in");
        var omar = Person.signedIn(page, "omar");
        pages(request).forEach((name, path) -> {
            page.navigate(path);
            page.locator(".slipway-page-header").waitFor();
            page.waitForFunction("() => !document.querySelector('.v-loading-indicator')?.offsetParent");
            omar.picture(look.name() + "-" + name);
        });
        page.context().close();
    }

    private static Map<String, String> pages(String request) {
        return Map.of("home", "/", "catalogue", "/catalogue", "form", "/request/new/onboard-developer",
                "my-requests", "/my-requests", "inbox", "/inbox", "request", request,
                "inventory", "/inventory", "history", "/history");
    }
}
