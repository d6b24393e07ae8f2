package io.slipway.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.slipway.identity.DemoSignIns;
import io.slipway.ui.FrameBanner;
import io.slipway.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** Where people sign in; lists the invented people of a demonstration, if it is one. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
@CssImport("./styles/sign-in.css")
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();

    SignInView(ObjectProvider<DemoSignIns> demonstration, Language languages, ObjectProvider<FrameBanner> banners) {
        addClassName("slipway-sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        var side = new Main();
        banners.orderedStream().map(FrameBanner::create).forEach(side::add);
        side.add(form);
        side.addClassName("slipway-sign-in-side");
        demonstration.ifAvailable(people -> side.add(new DemoPeople(people.all(), form)));
        side.add(new LanguageLinks(languages));
        add(picture(), side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("ui.tab-title", Texts.text("shell.sign-in"));
    }

    private static Header picture() {
        var claim = new Paragraph(Texts.text("shell.claim"));
        claim.addClassName("slipway-sign-in-claim");
        var picture = new Header(new Image("VAADIN/images/slipway.svg", ""), new Brand(), claim);
        picture.addClassName("slipway-sign-in-picture");
        return picture;
    }

    private static LoginI18n texts() {
        var form = new LoginI18n.Form();
        form.setTitle(Texts.text("shell.sign-in"));
        form.setUsername(Texts.text("shell.sign-in.username"));
        form.setPassword(Texts.text("shell.sign-in.password"));
        form.setSubmit(Texts.text("shell.sign-in.submit"));
        form.setForgotPassword("");
        var error = new LoginI18n.ErrorMessage();
        error.setTitle(Texts.text("shell.sign-in.refused"));
        error.setMessage(Texts.text("shell.sign-in.refused.help"));
        error.setUsername(Texts.text("shell.sign-in.username-missing"));
        error.setPassword(Texts.text("shell.sign-in.password-missing"));
        var texts = new LoginI18n();
        texts.setForm(form);
        texts.setErrorMessage(error);
        return texts;
    }
}
