package io.slipway.inbox.ui;

import io.slipway.inbox.Inbox;
import io.slipway.process.HumanTasks.Whose;
import io.slipway.ui.MenuBadge;
import org.springframework.stereotype.Component;

/** How many tasks wait for the person. */
@Component
class InboxBadge implements MenuBadge {

    private final Inbox inbox;

    InboxBadge(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String path() {
        return "inbox";
    }

    @Override
    public String topic() {
        return "task";
    }

    @Override
    public long count() {
        return inbox.count(Whose.ALL);
    }
}
