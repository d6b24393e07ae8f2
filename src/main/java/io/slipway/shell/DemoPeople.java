package io.slipway.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import io.slipway.identity.DemoSignIn;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Locale;

/** The people of a demonstration; a click signs in as one of them. */
final class DemoPeople extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SIGN_IN = """
            this.querySelector('[name=username]').value = $0;
            this.querySelector('[name=password]').value = $1;
            this.submit();
            """;

    DemoPeople(List<DemoSignIn> people, LoginForm form) {
        addClassName("slipway-demo");
        var buttons = new Div();
        buttons.addClassName("slipway-demo-people");
        people.forEach(person -> buttons.add(button(person, form)));
        add(new Paragraph(Texts.text("shell.demo")), buttons);
        people.stream().map(DemoSignIn::password).distinct()
                .forEach(password -> add(new Paragraph(Texts.text("shell.demo-password", password))));
    }

    private static Button button(DemoSignIn person, LoginForm form) {
        var role = new Span(person.username() + " · " + Texts.text("identity.role." + person.role().toUpperCase(Locale.ROOT)));
        role.addClassName("slipway-demo-role");
        var button = new Button(new Div(new Span(person.fullName()), new Text(" "), role));
        button.setAriaLabel(person.fullName() + " " + role.getText());
        button.addClickListener(click -> form.getElement().executeJs(SIGN_IN, person.username(), person.password()));
        return button;
    }
}
