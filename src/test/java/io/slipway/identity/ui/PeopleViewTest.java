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

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.PageTest;
import io.slipway.identity.NewPerson;
import io.slipway.identity.Person;
import io.slipway.identity.PersonChange;
import io.slipway.identity.PersonQuery;
import io.slipway.identity.Role;
import io.slipway.identity.Teams;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.FormDialog;
import io.slipway.ui.list.ListTester;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@Import(PersonRows.class)
class PeopleViewTest extends PageTest {

    private static final Person RITA = new Person("rita", "Rita Requester", "rita@example.org", true, Set.of(Role.REQUESTER),
            null, Instant.EPOCH);

    @MockitoBean
    private Teams teams;

    @BeforeEach
    void ritaIsKnown() {
        given(people.countFound(any())).willReturn(1L);
        given(people.find(any(), anyLong(), anyInt())).willReturn(List.of(RITA));
        given(teams.namesOf(any())).willReturn(Map.of("rita", List.of("Platform")));
    }

    @Test
    void aRowSaysWhoSomebodyIsAndWhatTheyMayDo() {
        open();

        assertThat(ListTester.list().text(0)).contains("Rita Requester", "rita", "rita@example.org", "Requester", "Platform",
                "May sign in");
    }

    @Test
    void roleStateAndOrderReachTheDatabase() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate("people", QueryParameters.fromString("q=ri&role=OPERATOR&state=disabled&sort=-email"));

        verify(people).countFound(new PersonQuery("ri", Role.OPERATOR, false, PersonQuery.Sort.EMAIL, true));
    }

    @Test
    void disablingNamesThePersonAndSaysWhatFollows() {
        open();
        ListTester.list().act(0, "Disable Rita Requester");

        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getTextRecursively()).contains("Rita Requester", "cannot sign in any more");
        ConfirmDialogKt._fireConfirm(question);
        verify(people).setEnabled("rita", false);
    }

    @Test
    void nobodyDisablesThemselves() {
        openAs("rita", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(PeopleView.class);

        assertThat(ListTester.list().actions(0)).doesNotContain("Disable Rita Requester");
    }

    @Test
    void othersAreTurnedAway() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("people");

        assertThat(_get(H1.class).getText()).isEqualTo("You may not see this");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        given(people.create(any())).willThrow(new InvalidInput(List.of(
                new FieldError("username", Phrase.of("identity.username-form")),
                new FieldError("password", Phrase.of("identity.password-form", 8, 72)))));
        open();
        _click(_get(Button.class, button -> button.withText("Add person")));
        _setValue(text("User name"), "Rita!");
        _click(_get(Button.class, button -> button.withText("Add")));

        assertThat(text("User name").isInvalid()).isTrue();
        assertThat(text("User name").getErrorMessage()).startsWith("A username has small letters");
        assertThat(_get(PasswordField.class).getErrorMessage())
                .isEqualTo("A password has at least 8 characters and at most 72 bytes.");
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

        verify(people).create(new NewPerson("rita", "Rita Requester", "rita@example.org", "example-password",
                Set.of(Role.REQUESTER)));
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
