package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.slipway.shared.SlipwayException;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to an exception that no page handled: the person is told, an unexpected one is logged under a reference. */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    /** @return the reference under which the log has the exception */
    static String report(Throwable failure) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(1L << 35, 1L << 40), 32).toUpperCase(Locale.ROOT);
        log.error("Unexpected failure, reference {}", reference, failure);
        return reference;
    }

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof SlipwayException expected) {
            tell(() -> Notices.error(expected));
        } else {
            String reference = report(event.getThrowable());
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
