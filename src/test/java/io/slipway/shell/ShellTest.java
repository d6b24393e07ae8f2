package io.slipway.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.ErrorEvent;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.shared.Conflict;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.ui.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ShellTest extends PageTest {

    @Test
    void theSignInPageSpeaksTheBrowsersLanguage() {
        open(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().navigate(SignInView.class);

        assertThat(_get(SignInView.class).getPageTitle()).isEqualTo("登录 · Slipway");
        _assertOne(LoginForm.class);
        assertThat(_get(Button.class, button -> button.withText("简体中文")).getElement().getAttribute("aria-current"))
                .isEqualTo("true");
    }

    @Route("example-for-everybody")
    @PermitAll
    static class ExamplePage extends Page {
        private static final long serialVersionUID = 1L;

        ExamplePage() {
            super("shell.language");
        }
    }

    @Route("example-for-administrators")
    @RolesAllowed("ADMINISTRATOR")
    static class AdministratorsPage extends Page {
        private static final long serialVersionUID = 1L;

        AdministratorsPage() {
            super("shell.colours");
        }
    }

    @Route("example-of-nothing")
    @PermitAll
    static class MissingPage extends Page {
        private static final long serialVersionUID = 1L;

        MissingPage() {
            super("shell.language");
            throw new NotFound(Phrase.of("shell.unknown-address"));
        }
    }

    @Test
    void aPageIsShownInTheFrameWithTheNameOfThePerson() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(ExamplePage.class);

        assertThat(_get(MainLayout.class).page()).isInstanceOf(ExamplePage.class);
        assertThat(_get(ExamplePage.class).getPageTitle()).isEqualTo("Language · Slipway");
        _assertOne(Span.class, span -> span.withText("Full name of rita"));
    }

    @Route("example-of-a-thing")
    @PermitAll
    static class ThingPage extends Page {
        private static final long serialVersionUID = 1L;

        ThingPage() {
            super("shell.keys");
            within(SectionPage.class);
        }
    }

    @Route("example-of-a-section")
    @Menu(title = "shell.preferences", order = 900)
    @PermitAll
    static class SectionPage extends Page {
        private static final long serialVersionUID = 1L;

        SectionPage() {
            super("shell.preferences");
        }
    }

    @Test
    void aThingIsNamedBeforeItsSectionLeadsBackToItAndIsRemembered() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(ThingPage.class);

        assertThat(_get(ThingPage.class).getPageTitle()).isEqualTo("Keyboard shortcuts · Preferences · Slipway");
        assertThat(_get(_get(Nav.class, nav -> nav.withClasses("slipway-trail")), RouterLink.class).getHref())
                .isEqualTo("example-of-a-section");
        verify(recent).opened("example-of-a-thing");

        UI.getCurrent().navigate(SectionPage.class);
        verify(recent, never()).opened("example-of-a-section");
    }

    @Test
    void theNavigationMarksTheSectionOfAThing() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(ThingPage.class);
        assertThat(item("example-of-a-section").getPathAliases()).containsExactly("example-of-a-thing");

        UI.getCurrent().navigate(ExamplePage.class);
        assertThat(item("example-of-a-section").getPathAliases()).isEmpty();
    }

    private static SideNavItem item(String path) {
        return _get(SideNavItem.class, nav -> nav.withPredicate(item -> path.equals(item.getPath())));
    }

    @Test
    void theFirstTabStopLeadsPastTheNavigation() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(ExamplePage.class);

        assertThat(_get(SkipLink.class).getHref()).isEqualTo("#content");
        assertThat(_get(Main.class).getId()).contains("content");
    }

    @Test
    void pagesForAdministratorsAloneAreAGroupOfTheirOwn() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(ExamplePage.class);
        var group = _get(SideNav.class, nav -> nav.withPredicate(entry -> "Administration".equals(entry.getLabel())));
        assertThat(group.getItems()).extracting(SideNavItem::getPath).contains("people").doesNotContain("inventory");

        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(ExamplePage.class);
        _assertNone(SideNav.class, nav -> nav.withPredicate(entry -> "Administration".equals(entry.getLabel())));
    }

    @Test
    void aPageForOtherRolesIsRefusedWithTheRoleAndWhoCanGiveIt() {
        when(people.namesWith(Role.ADMINISTRATOR)).thenReturn(List.of("Ada Aalto", "Abe Example"));
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(AdministratorsPage.class);

        _assertOne(MainLayout.class);
        assertThat(_get(H1.class).getText()).isEqualTo("You may not see this");
        _assertOne(Paragraph.class, text -> text.withText("This page needs the role Administrator, which you do not have. "
                + "These people can give it to you: Ada Aalto, Abe Example."));
    }

    @Test
    void aThingThatDoesNotExistIsSaidInItsOwnWords() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(MissingPage.class);

        assertThat(_get(H1.class).getText()).isEqualTo("This does not exist");
        _assertOne(Paragraph.class, text -> text.withText("There is no such page"));
    }

    @Test
    void anExpectedErrorIsSaidInWordsAndNotLogged(CapturedOutput output) {
        openAs("rita", Role.REQUESTER);
        new Failures().error(new ErrorEvent(new Conflict(Phrase.of("shell.missing-thing"))));

        _assertOne(Span.class, span -> span.withText("This does not exist"));
        assertThat(output).doesNotContain("shell.missing-thing");
    }

    @Test
    void anUnexpectedErrorIsSaidWithTheReferenceThatTheLogHas(CapturedOutput output) {
        openAs("rita", Role.REQUESTER);
        new Failures().error(new ErrorEvent(new IllegalStateException("secret detail")));

        String reference = _get(Span.class, span -> span.withPredicate(text -> text.getText().startsWith("Reference "))).getText()
                .replace("Reference ", "");
        assertThat(output).contains("Unexpected failure, reference " + reference).contains("secret detail");
        _assertNone(Span.class, span -> span.withPredicate(text -> text.getText().contains("secret detail")));
    }
}
