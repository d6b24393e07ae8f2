package io.slipway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocket;
import io.slipway.journey.Browser.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** One moves about in the portal without loading it anew, over a single connection by which the server tells what changed. */
class NavigationIT {

    @Test
    void everyPageIsReachedWithoutLoadingThePortalAnewAndOverOneConnection() {
        try (var portal = Portal.named("navigation").start(); var browser = Browser.start()) {
            var page = browser.window(portal, Look.USUAL);
            var ada = Person.signedIn(page, "ada");
            var sockets = new CopyOnWriteArrayList<WebSocket>();
            var polls = new CopyOnWriteArrayList<Request>();
            var documents = new CopyOnWriteArrayList<Request>();
            page.onWebSocket(sockets::add);
            page.onRequest(request -> {
                if (request.url().contains("v-r=push")) {
                    polls.add(request);
                }
                if (request.isNavigationRequest()) {
                    documents.add(request);
                }
            });
            page.navigate("/");
            page.locator(".slipway-page-header").waitFor();
            ada.stayHere();
            await().pollInSameThread().untilAsserted(() -> {
                page.waitForTimeout(50);
                assertThat(sockets).hasSize(1);
            });

            var seen = visitEverything(page);

            assertThat(seen).hasSizeGreaterThan(10).doesNotHaveDuplicates();
            ada.assertStillHere();
            assertThat(documents).hasSize(1);
            assertThat(sockets).as("opened while moving about").hasSize(1).noneMatch(WebSocket::isClosed);
            assertThat(polls).isEmpty();
        }
    }

    /** The addresses that the entries of the navigation lead to. */
    private static List<String> visitEverything(Page page) {
        var seen = new ArrayList<String>();
        var entries = page.locator("vaadin-side-nav-item");
        for (int i = 0; i < entries.count(); i++) {
            Locator entry = entries.nth(i);
            entry.click();
            assertThat(entry).hasAttribute("current", "");
            page.locator(".slipway-page-header").waitFor();
            seen.add(page.url().replaceFirst("\\?.*", ""));
        }
        return seen;
    }
}
