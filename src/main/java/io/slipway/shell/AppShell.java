package io.slipway.shell;

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
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addLink("icon", "VAADIN/images/logo.svg");
        settings.addInlineFromFile(Position.PREPEND, "io/slipway/shell/before-start.js", Wrapping.JAVASCRIPT);
    }
}
