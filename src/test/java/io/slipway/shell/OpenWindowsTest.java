package io.slipway.shell;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenWindowsTest {

    private final VaadinSession session = mock();
    private final OpenWindows windows = new OpenWindows(new WindowProperties(3));

    @Test
    void aFurtherWindowClosesTheOneThatHasBeenSilentLongest() {
        var first = window(1, 300);
        var silent = window(2, 100);
        var third = window(3, 200);
        var opened = window(4, -1);
        given(session.getUIs()).willReturn(List.of(first, silent, third, opened));

        windows.makeRoomFor(opened, session);

        verify(silent).close();
        verify(first, never()).close();
        verify(third, never()).close();
        verify(opened, never()).close();
    }

    @Test
    void asManyAsAreAllowedStayOpen() {
        var first = window(1, 100);
        var second = window(2, 100);
        var closing = window(3, 100);
        given(closing.isClosing()).willReturn(true);
        var opened = window(4, -1);
        given(session.getUIs()).willReturn(List.of(first, second, closing, opened));

        windows.makeRoomFor(opened, session);

        verify(first, never()).close();
        verify(second, never()).close();
    }

    private static UI window(int id, long heartbeat) {
        UI ui = mock(RETURNS_DEEP_STUBS);
        given(ui.getUIId()).willReturn(id);
        given(ui.getInternals().getLastHeartbeatTimestamp()).willReturn(heartbeat);
        return ui;
    }
}
