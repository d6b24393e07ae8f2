package io.slipway.ui.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.shared.Change;
import io.slipway.shared.LogMatches;
import io.slipway.shared.LogSource;
import io.slipway.shared.LogState;
import io.slipway.ui.PageKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class LogViewerTest extends PageTest {

    @Autowired
    private LogViewers viewers;

    @Autowired
    private ApplicationEventPublisher events;

    private final LogSource log = mock(LogSource.class);

    @BeforeEach
    void aLogOfThreeLines() {
        when(log.change()).thenReturn(new Change("log", "build/1"));
        when(log.name()).thenReturn("build-1");
        when(log.state()).thenReturn(new LogState(1, 3, 1, false));
        openAs("rita", Role.REQUESTER);
    }

    @Test
    void theBrowserIsToldHowManyLinesThereAreAndNotWhatIsInThem() {
        var body = open().getElement().getChild(0);

        assertThat(body.getProperty("last")).isEqualTo("3");
        assertThat(body.getProperty("errors")).isEqualTo("1");
        assertThat(body.getProperty("finished")).isEqualTo("false");
        verify(log, never()).read(ArgumentMatchers.anyLong(), ArgumentMatchers.anyInt());
    }

    @Test
    void itGrowsWithItsLogAndWithNoOther() {
        var body = open().getElement().getChild(0);
        when(log.state()).thenReturn(new LogState(1, 4, 1, true));
        events.publishEvent(new Change("log", "build/2"));
        events.publishEvent(new Change("log", "build/1"));

        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(body.getProperty("last")).isEqualTo("4");
        });
        assertThat(body.getProperty("finished")).isEqualTo("true");
        assertThat(body.getProperty("version")).isEqualTo("2");
    }

    @Test
    void aLogThatCannotBeReadSaysSoUntilItCan() {
        when(log.state()).thenThrow(new IllegalStateException("gone")).thenReturn(new LogState(1, 3, 1, false));
        var viewer = open();
        assertThat(viewer.getElement().getChild(0).getProperty("problem")).hasSizeGreaterThan(6);

        viewer.refresh();

        assertThat(viewer.getElement().getChild(0).getProperty("problem")).isEmpty();
        assertThat(viewer.getElement().getChild(0).getProperty("last")).isEqualTo("3");
    }

    @Test
    void itsKeysAreListed() {
        open();

        assertThat(PageKeys.on(UI.getCurrent())).flatExtracting(PageKeys::bindings).extracting(PageKeys.Binding::keys)
                .contains("/", "n", "N", "e", "E", "f", "w", "c", "g g", "G");
    }

    @Test
    void whatTheBrowserAsksForIsAnswered() throws IOException {
        when(log.read(2, 200)).thenReturn(List.of("\u0000 <b>", "\"c\""));
        when(log.search("b", 1)).thenReturn(new LogMatches(1, List.of(2L), 3));
        when(log.error(4, true)).thenReturn(OptionalLong.empty());
        when(log.error(3, false)).thenReturn(OptionalLong.of(2));

        assertThat(ask("read", "2", "count", "200")).isEqualTo("[\"\\u0000 <b>\",\"\\\"c\\\"\"]");
        assertThat(ask("search", "1", "text", "b")).isEqualTo("{\"count\":1,\"lines\":[2],\"until\":3}");
        assertThat(ask("next-error", "4", "", "")).isEqualTo("0");
        assertThat(ask("previous-error", "3", "", "")).isEqualTo("2");
    }

    @Test
    void aFailureIsAnsweredWithItsReference() throws IOException {
        when(log.read(1, 5)).thenThrow(new IllegalStateException("gone"));

        assertThat(ask("read", "1", "count", "5")).matches("\\{\"reference\":\"\\w{7,}\"}");
    }

    @Test
    void whatNoViewerAsksForIsRefused() throws IOException {
        assertThat(ask("read", "x", "count", "5")).isEmpty();
        assertThat(ask("write", "1", "", "")).isEmpty();
    }

    @Test
    void theWholeLogIsDownloadedAsItCame() throws IOException {
        doAnswer(call -> {
            call.<OutputStream>getArgument(0).write("a\u001B[31mb".getBytes(StandardCharsets.UTF_8));
            return null;
        }).when(log).writeTo(ArgumentMatchers.any());

        assertThat(ask("download", null, "", "")).isEqualTo("a\u001B[31mb");
    }

    private LogViewer open() {
        var viewer = viewers.viewer(log, "Log");
        UI.getCurrent().add(viewer);
        return viewer;
    }

    private String ask(String what, String from, String name, String value) throws IOException {
        var request = mock(VaadinRequest.class);
        when(request.getParameter("do")).thenReturn(what);
        when(request.getParameter("from")).thenReturn(from);
        when(request.getParameter(name)).thenReturn(value);
        var out = new ByteArrayOutputStream();
        var response = mock(VaadinResponse.class);
        when(response.getOutputStream()).thenReturn(out);
        new LogRequests(log).handleRequest(request, response, mock(VaadinSession.class), new Element("div"));
        return out.toString(StandardCharsets.UTF_8);
    }
}
