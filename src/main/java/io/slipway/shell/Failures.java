package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.slipway.shared.SlipwayException;
import io.slipway.ui.Failure;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;

/** What happens to an exception that no page handled: the person is told, an unexpected one is logged under a reference. */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof SlipwayException expected) {
            tell(() -> Notices.error(expected));
        } else {
            String reference = Failure.report(event.getThrowable());
            tell(() -> Notices.error(Texts.text("shell.internal-error"), Texts.text("shell.internal-error.notice"), reference));
        }
    }

    private static void tell(Runnable notice) {
        UI ui = UI.getCurrent();
        if (ui != null && ui.isAttached()) {
            ui.accessSynchronously(notice::run);
        }
    }
}
