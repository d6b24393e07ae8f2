package io.slipway.announcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.announcement.Announcement;
import io.slipway.announcement.Announcements;
import io.slipway.shared.InvalidInput;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** Where administrators tell everybody something, and stop new requests during maintenance. */
@Route("announcement")
@Menu(title = "announcement.title", order = 160, icon = "vaadin:megaphone")
@RolesAllowed("ADMINISTRATOR")
class AnnouncementView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Announcements announcements;
    private final TextArea text = new TextArea(Texts.text("announcement.text"));
    private final Checkbox closed = new Checkbox(Texts.text("announcement.close"));
    private final Button withdraw = new Button(Texts.text("announcement.withdraw"), click -> withdraw());

    AnnouncementView(Announcements announcements) {
        super("announcement.title");
        this.announcements = announcements;
        header().setIntroduction(Texts.text("announcement.help"));
        text.setHelperText(Texts.text("announcement.text.help"));
        text.setMaxLength(1000);
        text.setMinHeight("8rem");
        text.addValueChangeListener(change -> text.setInvalid(false));
        closed.setHelperText(Texts.text("announcement.close.help"));
        var tell = new Button(Texts.text("announcement.tell"), click -> tell());
        tell.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(tell, withdraw);
        actions.addClassName("slipway-form-actions");
        var fields = new Div(text, closed);
        fields.addClassName("slipway-preferences");
        var card = new Section(fields, actions);
        card.addClassName("slipway-card");
        add(card);
        show();
    }

    private void show() {
        var now = announcements.current();
        text.setValue(now.map(Announcement::text).orElse(""));
        closed.setValue(now.map(Announcement::closed).orElse(false));
        withdraw.setVisible(now.isPresent());
    }

    private void tell() {
        try {
            announcements.announce(text.getValue(), closed.getValue());
            Notices.success(Texts.text("announcement.told"));
            show();
        } catch (InvalidInput wrong) {
            text.setErrorMessage(Texts.text(wrong.errors().get(0).message()));
            text.setInvalid(true);
            text.focus();
        }
    }

    private void withdraw() {
        announcements.withdraw();
        Notices.success(Texts.text("announcement.withdrawn"));
        show();
    }
}
