package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.LogSource;
import io.slipway.shared.Phrase;
import io.slipway.ui.Texts;
import io.slipway.ui.log.LogViewer;
import io.slipway.ui.log.LogViewers;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;

/** The log viewer: colours and hostile lines, a million lines, one that grows, none, and what cannot be read. */
@Order(75)
@SpringComponent
class LogsSection implements GallerySection {

    private static final long MILLION = 1_000_000;
    private static final int MORE = 50;
    private static final List<String> SHORT = List.of("\u001B[1mBuilding the example\u001B[0m",
            "[\u001B[34mINFO\u001B[0m] compiling <b>12</b> files <script>alert(1)</script>",
            "[\u001B[33mWARNING\u001B[0m] Example.java uses a deprecated API",
            "[\u001B[1;31mERROR\u001B[0m] Example.java:[12,8] cannot find symbol",
            "\u001B[41;37m on red \u001B[42;30m on green \u001B[0m \u001B[38;5;208morange\u001B[0m \u001B[35mmagenta\u001B[0m "
                    + "\u001B[36mcyan\u001B[0m \u001B[90mgrey\u001B[0m \u001B[7mreversed\u001B[0m \u001B[4munderlined\u001B[0m",
            "NUL \u0000, bell \u0007 and what turns the direction \u202Eof reading\u202C can be seen",
            "a long line: " + "0123456789 ".repeat(60), "中文日志", "[\u001B[34mINFO\u001B[0m] done after 3 s");

    private final LogViewers viewers;
    private final ApplicationEventPublisher events;

    LogsSection(LogViewers viewers, ApplicationEventPublisher events) {
        this.viewers = viewers;
        this.events = events;
    }

    @Override
    public Phrase title() {
        return Phrase.of("gallery.logs");
    }

    @Override
    public Component content() {
        var growing = InventedLog.ofRequests(MORE, false);
        var more = new Button(Texts.text("gallery.logs.more", MORE), click -> {
            growing.grow(MORE);
            events.publishEvent(growing.change());
        });
        return new Specimens()
                .show(Texts.text("gallery.logs.short"), viewer(InventedLog.of(SHORT), "short"))
                .show(Texts.text("gallery.logs.million"), viewer(InventedLog.ofRequests(MILLION, true), "million"))
                .show(Texts.text("gallery.logs.growing"), viewer(growing, "growing"), more)
                .show(Texts.text("gallery.logs.empty"), viewer(InventedLog.ofRequests(0, false), "empty"))
                .show(Texts.text("gallery.logs.failing"), viewer(InventedLog.unreadable(), "failing"));
    }

    private LogViewer viewer(LogSource source, String name) {
        return viewers.viewer(source, Texts.text("gallery.logs." + name)).named(name);
    }
}
