package io.slipway.request.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails.Details;
import io.slipway.request.ui.RequestActions.Action;
import io.slipway.shared.SlipwayException;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What one may do to a request, as buttons: those that matter first, and only those that would work now. */
final class ActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RequestActions actions;
    private final transient ActionDialogs dialogs;
    private final Runnable refresh;
    private final Map<Action, Button> buttons = new EnumMap<>(Action.class);
    private transient Details now;
    private transient Request request;

    /** @param refresh shows the page as it is now */
    ActionBar(RequestActions actions, ActionDialogs dialogs, Runnable refresh) {
        this.actions = actions;
        this.dialogs = dialogs;
        this.refresh = refresh;
        addClassName("slipway-request-actions");
        getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--lumo-space-s)");
        add(Action.RETRY, VaadinIcon.REFRESH, () -> run(() -> actions.retries().retry(request.id()), "request.retry.done"));
        add(Action.CHANGE, VaadinIcon.EDIT, () -> dialogs.inputs(now, this::done));
        add(Action.UNDO, VaadinIcon.ARROW_BACKWARD,
                () -> dialogs.undo(now, () -> run(() -> actions.stops().undo(request.id()), "request.undo.done")));
        add(Action.CANCEL, VaadinIcon.BAN, () -> dialogs.cancel(now, this::done));
        add(Action.TAKE_OVER, VaadinIcon.HAND,
                () -> run(() -> actions.handOvers().takeOver(request.id()), "request.take-over.done"));
        add(Action.HAND_OVER, VaadinIcon.USER, () -> dialogs.handOver(request, this::done));
        add(Action.HOLD, VaadinIcon.LOCK, () -> dialogs.hold(request, this::done));
        add(Action.RELEASE, VaadinIcon.UNLOCK, () -> run(() -> actions.holds().release(request.id()), "request.release.done"));
        buttons.get(Action.RETRY).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.get(Action.UNDO).addThemeVariants(ButtonVariant.LUMO_ERROR);
        buttons.get(Action.CANCEL).addThemeVariants(ButtonVariant.LUMO_ERROR);
    }

    void show(Details current) {
        now = current;
        request = current.request();
        var open = actions.open(current);
        buttons.forEach((action, button) -> button.setVisible(open.contains(action)));
        setVisible(!open.isEmpty());
    }

    private void add(Action action, VaadinIcon icon, Runnable work) {
        var key = "request.action." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var button = new Button(Texts.text(key), icon.create(), click -> work.run());
        button.setVisible(false);
        buttons.put(action, button);
        add(button);
    }

    /** Whoever comes second sees why, and the page as it is by now. */
    private void run(Runnable work, String done) {
        try {
            work.run();
            done(done);
        } catch (SlipwayException refused) {
            Notices.error(refused);
            refresh.run();
        }
    }

    private void done(String message) {
        Notices.success(Texts.text(message, request.number()));
        refresh.run();
    }
}
