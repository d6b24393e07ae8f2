package io.slipway.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.preference.Colours;
import io.slipway.preference.Preference;
import io.slipway.ui.PageKeys;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class CommandPaletteTest extends PageTest {

    private static final PaletteEntry THING = PaletteEntry.page(VaadinIcon.CLIPBOARD_TEXT, "SW-7 A machine", "Waiting",
            "requests/7");

    @MockitoBean("things")
    private PaletteSource things;

    @Test
    void nothingTypedOffersWhatWasOpenedLastAndIsStillThereAndThePages() {
        when(things.heading()).thenReturn("shell.palette.nothing");
        when(recent.paths()).thenReturn(List.of("requests/gone", "requests/7"));
        when(things.at("requests/7")).thenReturn(Optional.of(THING));

        var found = palette("rita", Role.REQUESTER).find("  ");

        assertThat(found.keySet()).containsExactly("shell.palette.recent", "shell.palette.pages");
        assertThat(found.get("shell.palette.recent")).containsExactly(THING);
        assertThat(found.get("shell.palette.pages")).extracting(PaletteEntry::title).contains("Inbox", "Inventory");
    }

    @Test
    void onlyPagesThatThePersonMayOpenAreFound() {
        assertThat(titles("rita", Role.REQUESTER, "peop")).isEmpty();
        assertThat(titles("ada", Role.ADMINISTRATOR, "peop")).containsExactly("People");
    }

    @Test
    void everyWordOfTheTextMustBeThere() {
        assertThat(THING.matches("machine sw-7")).isTrue();
        assertThat(THING.matches("waiting MACH")).isTrue();
        assertThat(THING.matches("sw-7 cupboard")).isFalse();
    }

    @Test
    void switchingToDarkIsOfferedUntilItIsDarkAndKept() {
        assertThat(titles("rita", Role.REQUESTER, "switch dark")).containsExactly("Switch to dark");
        choose(0);
        verify(preferences).choose(Preference.DEFAULT.with(Colours.DARK));

        when(preferences.current()).thenReturn(Preference.DEFAULT.with(Colours.DARK));
        assertThat(titles("rita", Role.REQUESTER, "switch dark")).isEmpty();
    }

    @Test
    void aChosenPageOpens() {
        assertThat(titles("rita", Role.REQUESTER, "home")).containsExactly("Home");
        choose(0);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEmpty();
    }

    @Test
    void whoHasNotSignedInHasNoPalette() {
        open(Locale.ENGLISH);
        UI.getCurrent().navigate(SignInView.class);

        _assertNone(CommandPalette.class);
    }

    @Test
    void theQuestionMarkListsTheKeysThatWorkOnThePage() {
        palette("rita", Role.REQUESTER);
        PageKeys everywhere = PageKeys.on(UI.getCurrent()).get(0);
        assertThat(everywhere.bindings()).extracting(PageKeys.Binding::keys).contains("Mod+k", "?", "g i");

        everywhere.press("?");
        assertThat(_get(KeysDialog.class).isOpened()).isTrue();

        everywhere.press("g h");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEmpty();
    }

    private CommandPalette palette(String username, Role role) {
        when(things.heading()).thenReturn("shell.palette.nothing");
        openAs(username, role);
        UI.getCurrent().navigate("preferences");
        return _get(CommandPalette.class);
    }

    private List<String> titles(String username, Role role, String text) {
        var palette = palette(username, role);
        var data = Json.createObject();
        data.put("event.detail.text", text);
        data.put("event.detail.turn", 1);
        fire("search", data);
        return palette.find(text).values().stream().flatMap(List::stream).map(PaletteEntry::title).toList();
    }

    private static void choose(int index) {
        var data = Json.createObject();
        data.put("event.detail.id", Integer.toString(index));
        fire("choose", data);
    }

    private static void fire(String type, JsonObject data) {
        var element = _get(CommandPalette.class).getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, type, data));
    }
}
