package io.slipway.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline.Position;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/** The HTML page that everything runs in. Push goes over a web socket and falls back to long polling. */
@Push
@Theme("slipway")
@CssImport("./styles/tokens.css")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** The canvas of {@code tokens.css}. */
    private static final String FIRST_PAINT = """
            html { background: hsl(210, 30%, 97.5%); color-scheme: light }
            html[theme~='dark'] { background: hsl(217, 26%, 9.5%); color-scheme: dark }
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addLink("icon", "VAADIN/images/logo.svg");
        // The bundle brings the styles only after the first paint.
        settings.addInlineWithContents(Position.PREPEND, FIRST_PAINT, Wrapping.STYLESHEET);
        settings.addInlineFromFile(Position.PREPEND, "io/slipway/shell/before-start.js", Wrapping.JAVASCRIPT);
    }
}
