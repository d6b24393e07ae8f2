package io.slipway.preference;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.shared.InvalidInput;
import io.slipway.ui.list.ListTester;
import io.slipway.ui.list.SavedView;
import io.slipway.ui.list.SavedViews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalViewsTest extends PortalPageTest {

    @Autowired
    private SavedViews views;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forgetAll() {
        jdbc.sql("DELETE FROM app.saved_view").update();
    }

    @Test
    void aViewIsThePersonsOwnAndOneOfThemIsTheBeginning() {
        signIn("rita", Role.REQUESTER);
        views.save("machines", new SavedView("Off", "state=OFF", true));
        views.save("machines", new SavedView("Mine", "mine=yes", true));
        views.save("history", new SavedView("Mine", "state=FAILED", false));

        assertThat(views.of("machines")).containsExactly(new SavedView("Mine", "mine=yes", true),
                new SavedView("Off", "state=OFF", false));
        signIn("lee", Role.APPROVER);
        assertThat(views.of("machines")).isEmpty();
        views.remove("machines", "Mine");
        signIn("rita", Role.REQUESTER);
        assertThat(views.of("machines")).hasSize(2);
    }

    @Test
    void aViewNeedsAName() {
        signIn("rita", Role.REQUESTER);

        assertThatThrownBy(() -> views.save("machines", new SavedView(" ", "", false))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aListIsSavedAsItIsAndBeginsWithItUnlessTheAddressSaysOtherwise() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("inventory", QueryParameters.fromString("state=OFF&sort=-seen"));
        ListTester.list().saveView();
        _setValue(_get(TextField.class, field -> field.withLabel("Name")), "Switched off");
        _setValue(_get(Checkbox.class, box -> box.withLabel("Begin the list with it")), true);
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(views.of("machines")).singleElement().satisfies(view -> assertThat(view.name()).isEqualTo("Switched off"));

        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("inventory");
        assertThat(ListTester.list().address()).contains("state=OFF", "sort=-seen");
        UI.getCurrent().navigate("history");
        UI.getCurrent().navigate("inventory", QueryParameters.fromString("standard"));
        assertThat(ListTester.list().address()).isEmpty();
    }
}
