package io.slipway.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.PageTest;
import io.slipway.identity.NewPerson;
import io.slipway.identity.Person;
import io.slipway.identity.PersonChange;
import io.slipway.identity.Role;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.FormDialog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class PeopleViewTest extends PageTest {

    private static final Person RITA = new Person("rita", "Rita Requester", "rita@example.org", true, Set.of(Role.REQUESTER), null,
            Instant.EPOCH);

    @MockitoBean
    private Teams teams;

    @BeforeEach
    void ritaIsKnown() {
        given(people.count(any())).willReturn(1L);
        given(people.search(any(), anyLong(), anyInt())).willReturn(List.of(RITA));
        given(teams.of("rita")).willReturn(List.of(Team.of("platform", "Platform", "lee", Set.of("rita"))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRowSaysWhoSomebodyIsAndWhatTheyMayDo() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(PeopleView.class);

        var row = GridKt._getCellComponent((Grid<Person>) _get(Grid.class), 0, "row");
        assertThat(row.getElement().getTextRecursively()).contains("Rita Requester").contains("rita · rita@example.org")
                .contains("Requester").contains("Teams: Platform").contains("May sign in");
    }

    @Test
    void othersAreTurnedAway() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("people");

        assertThat(_get(H2.class).getText()).isEqualTo("You may not see this");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        given(people.create(any())).willThrow(new InvalidInput(List.of(
                new FieldError("username", Phrase.of("identity.username-form")), new FieldError("password", Phrase.of("identity.password-form", 8, 72)))));
        open();
        _click(_get(Button.class, button -> button.withText("Add person")));
        _setValue(text("User name"), "Rita!");
        _click(_get(Button.class, button -> button.withText("Add")));

        assertThat(text("User name").isInvalid()).isTrue();
        assertThat(text("User name").getErrorMessage()).startsWith("A username has small letters");
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("A password has at least 8 characters and at most 72 bytes.");
        assertThat(text("Full name").isInvalid()).isFalse();
        assertThat(_get(FormDialog.class).isOpened()).isTrue();
    }

    @Test
    void aConflictIsSaidPlainlyAndNothingTypedGetsLost() {
        given(people.create(any())).willThrow(new Conflict(Phrase.of("identity.username-taken", "rita")));
        open();
        _click(_get(Button.class, button -> button.withText("Add person")));
        _setValue(text("User name"), "rita");
        _click(_get(Button.class, button -> button.withText("Add")));

        _get(Paragraph.class, line -> line.withText("There is already a person with the username rita. Choose another one."));
        assertThat(text("User name").getValue()).isEqualTo("rita");
    }

    @Test
    void aNewPersonBecomesWhatWasTyped() {
        given(people.create(any())).willReturn(RITA);
        open();
        _click(_get(Button.class, button -> button.withText("Add person")));
        _setValue(text("User name"), "rita");
        _setValue(text("Full name"), "Rita Requester");
        _setValue(text("E-mail"), "rita@example.org");
        _setValue(_get(PasswordField.class), "example-password");
        _click(_get(Button.class, button -> button.withText("Add")));

        verify(people).create(new NewPerson("rita", "Rita Requester", "rita@example.org", "example-password", Set.of(Role.REQUESTER)));
        _assertNone(FormDialog.class);
    }

    @Test
    void editingKeepsTheUserName() {
        open();
        new PersonDialogs(people).edit(RITA);
        assertThat(text("User name").isReadOnly()).isTrue();
        _setValue(text("Full name"), "Rita Example");
        _click(_get(Button.class, button -> button.withText("Save")));

        verify(people).change("rita", new PersonChange("Rita Example", "rita@example.org", Set.of(Role.REQUESTER)));
    }

    private void open() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(PeopleView.class);
    }

    private static TextField text(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }
}
