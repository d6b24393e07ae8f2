package io.slipway.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.slipway.peers.Peer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headless Chromium. Each person gets a window of their own, which shares nothing with the others. */
final class Browser implements AutoCloseable {

    /** What pages are looked at in. */
    record Look(String language, ColorScheme colours, int width) {

        static final Look USUAL = new Look("en", ColorScheme.LIGHT, 1280);
        static final List<Look> OTHERS = List.of(new Look("en", ColorScheme.DARK, 1280),
                new Look("zh-CN", ColorScheme.LIGHT, 1280), new Look("en", ColorScheme.LIGHT, 400),
                new Look("zh-CN", ColorScheme.DARK, 400));

        String name() {
            return language + "-" + colours.name().toLowerCase(Locale.ROOT) + "-" + width;
        }
    }

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    static final int HEIGHT = 900;
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser start() {
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setExecutablePath(Path.of(Peer.setting("SLIPWAY_TESTBED_CHROMIUM"))).setHeadless(true)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync"));
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** A new window on the portal, with nobody signed in. */
    Page window(Portal portal, Look look) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(portal.url()).setLocale(look.language()).setColorScheme(look.colours())
                .setViewportSize(look.width(), HEIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
