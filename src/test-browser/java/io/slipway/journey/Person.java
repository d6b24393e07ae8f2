package io.slipway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Somebody in front of a browser. */
final class Person {

    private final Page page;
    private final String name;

    private Person(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** Opens the portal, which asks to sign in, and does so. */
    static Person signedIn(Page page, String name) {
        page.navigate("/");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(Portal.PASSWORD);
        page.locator("vaadin-login-form vaadin-button[theme~=submit]").first().click();
        page.locator(".slipway-page-header").waitFor();
        return new Person(page, name);
    }

    Page page() {
        return page;
    }

    void goTo(String entry) {
        page.locator("vaadin-side-nav-item").filter(new Locator.FilterOptions().setHasText(entry)).click();
    }

    /** Types into a field of a form as people do, and leaves it. */
    void enter(String field, String value) {
        var input = page.locator("#field-" + field + " > input, #field-" + field + " > textarea");
        input.fill(value);
        input.press("Tab");
    }

    void choose(String field, String option) {
        var box = page.locator("#field-" + field);
        if (box.evaluate("box => box.localName").equals("vaadin-combo-box")) {
            box.locator("> input").fill(option);
            page.locator("vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
        } else {
            box.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText(option)).locator("input").check();
        }
    }

    void fill(Map<String, ?> values) {
        for (var field : new String[] {"fullName", "accountName", "email", "sshPublicKey", "reason", "neededUntil"}) {
            enter(field, values.get(field).toString());
        }
        choose("template", values.get("template").toString());
        choose("size", values.get("size").toString());
    }

    String valueOf(String field) {
        return page.locator("#field-" + field + " > input, #field-" + field + " > textarea").inputValue();
    }

    /** Opens the first thing of the page's list. */
    void opensFirst() {
        page.locator("vaadin-grid-cell-content a >> visible=true").first().click();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    /** Marks the page, to see later whether it was ever loaded anew. */
    Person stayHere() {
        page.evaluate("window.stillHere = true");
        return this;
    }

    void assertStillHere() {
        Assertions.assertThat(page.evaluate("window.stillHere === true")).as("%s loaded no page anew", name)
                .isEqualTo(true);
    }

    void seesBadge(String status) {
        assertThat(page.locator(".slipway-page-header .slipway-badge")).hasText(status);
    }

    void picture(String name) {
        Browser.picture(page, name);
    }
}
