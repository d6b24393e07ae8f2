package io.slipway.announcement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.slipway.PortalPageTest;
import io.slipway.announcement.Announcement;
import io.slipway.announcement.Announcements;
import io.slipway.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnnouncementViewTest extends PortalPageTest {

    @Autowired
    private Announcements announcements;

    @AfterEach
    void nothingIsAnnounced() {
        signIn("ada", Role.ADMINISTRATOR);
        announcements.withdraw();
    }

    @Test
    void whatAnAdministratorAnnouncesStandsAboveThePageAtOnce() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(AnnouncementView.class);
        assertThat(banner()).isEmpty();

        _setValue(_get(TextArea.class), "Maintenance tonight.");
        _setValue(_get(Checkbox.class), true);
        _click(_get(Button.class, button -> button.withText("Announce")));

        assertThat(announcements.current()).get().extracting(Announcement::closed).isEqualTo(true);
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(banner()).contains("Maintenance tonight.").contains("New requests are not taken for now.");
        });
    }

    @Test
    void aTextIsNeeded() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(AnnouncementView.class);

        _click(_get(Button.class, button -> button.withText("Announce")));

        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(announcements.current()).isEmpty();
        assertThat(_find(Button.class, button -> button.withText("Withdraw"))).isEmpty();
    }

    private static String banner() {
        return _get(Div.class, div -> div.withClasses("slipway-announcement")).getElement().getTextRecursively();
    }
}
