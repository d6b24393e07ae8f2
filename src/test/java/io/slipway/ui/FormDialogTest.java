package io.slipway.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormDialogTest extends PageTest {

    private static final Phrase WRONG = Phrase.of("form.required");

    private final TextField name = new TextField("Name");
    private final TextField mail = new TextField("E-mail");

    @Test
    void leavingWithSomethingTypedAsksFirst() {
        open(() -> { });
        _setValue(name, "Jo");

        _click(_get(Button.class, button -> button.withText("Back")));
        _get(FormDialog.class);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        _assertNone(FormDialog.class);
    }

    @Test
    void leavingWithNothingTypedAsksNothing() {
        open(() -> { });

        _click(_get(Button.class, button -> button.withText("Back")));

        _assertNone(ConfirmDialog.class);
        _assertNone(FormDialog.class);
    }

    @Test
    void severalWrongFieldsAreListedWithAWayToEach() {
        open(() -> {
            throw new InvalidInput(List.of(new FieldError("name", WRONG), new FieldError("mail", WRONG)));
        });
        _setValue(name, "Jo");

        save();

        assertThat(_find(NativeButton.class)).extracting(NativeButton::getText)
                .satisfiesExactly(first -> assertThat(first).startsWith("Name: "),
                        second -> assertThat(second).startsWith("E-mail: "));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getValue()).isEqualTo("Jo");
    }

    @Test
    void whatCannotBeDoneIsSaidAndCanBeTriedAgainWithWhatWasTyped() {
        open(() -> {
            throw new Conflict(WRONG);
        });
        _setValue(name, "Jo");

        save();
        save();

        assertThat(_find(_get(FormDialog.class), Paragraph.class)).extracting(Paragraph::getText)
                .containsExactly(Texts.text(WRONG));
        assertThat(name.getValue()).isEqualTo("Jo");
    }

    private void open(Runnable saving) {
        openAs("rita", Role.REQUESTER);
        new FormDialog("A dialog", "Save", saving).add("name", name).add("mail", mail).open();
    }

    private static void save() {
        _click(_get(Button.class, button -> button.withText("Save")));
    }
}
