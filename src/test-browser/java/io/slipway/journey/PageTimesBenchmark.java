package io.slipway.journey;

import com.microsoft.playwright.Page;
import io.slipway.benchmark.BenchmarkReport;
import io.slipway.journey.Browser.Look;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long people look at nothing: whole loads of pages in a browser, beside the sign-in page, which shows no data. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class PageTimesBenchmark {

    private static final int RUNS = 7;
    private static final String LINK = "vaadin-grid-cell-content a >> visible=true";
    private static final int MACHINES = 5000;
    private static final int REQUESTS = 100;

    @Test
    void pagesWithDataBesideTheSignInPage() {
        var place = RealPortal.on(160, 169, 253);
        try (var vcenter = place.vcenter("-vms", String.valueOf(MACHINES));
             var portal = Portal.named("benchmark").with(place.settings(vcenter)).start();
             var browser = Browser.start()) {
            portal.as("ada").post("/ip-pools", place.pool());
            ask(portal);
            var stranger = browser.window(portal, Look.USUAL);
            var signIn = median(stranger, "/sign-in", "input[name=username]");
            var lines = new ArrayList<>(List.of(
                    ("Whole loads in headless Chromium, from the address to the data on the screen, with %,d machines and "
                            + "%d requests; median of %d. Moving within the portal loads less.")
                            .formatted(MACHINES, REQUESTS, RUNS),
                    "", "| page | ms | ÷ sign-in page |", "|---|---|---|", "| sign-in | %.0f | 1 |".formatted(signIn)));
            var lee = Person.signedIn(browser.window(portal, Look.USUAL), "lee").page();
            Map.of("catalogue", "a.slipway-catalogue-card", "inbox", LINK, "history", LINK,
                    "inventory", "vaadin-grid-cell-content .slipway-badge").entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(page -> {
                        var time = median(lee, "/" + page.getKey(), page.getValue());
                        lines.add("| %s | %.0f | %.1f |".formatted(page.getKey(), time, time / signIn));
                    });
            BenchmarkReport.write("Pages", lines);
        }
    }

    private static void ask(Portal portal) {
        var rita = portal.as("rita");
        IntStream.range(0, REQUESTS).forEach(i -> rita.post("/requests", Map.of("item", "onboard-developer",
                "values", Developer.named("bench" + i).asksFor(RealPortal.WITH_TOOLS))));
    }

    private static double median(Page page, String path, String shown) {
        return IntStream.rangeClosed(0, RUNS).mapToDouble(i -> {
            var began = System.nanoTime();
            page.navigate(path);
            page.locator(shown).first().waitFor();
            return (System.nanoTime() - began) / 1e6;
        }).skip(1).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }
}
