package io.slipway.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a page: add it to the page, and its keys work while it is there, and are listed where the person asks for them with
 * {@code ?}. Keys without Ctrl do nothing while one types, while a dialog is open, and for people who switched them off.
 */
@Tag("slipway-keys")
@JsModule("./slipway-keys.ts")
public final class PageKeys extends Component {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final Map<String, Binding> bindings = new LinkedHashMap<>();

    /**
     * One key of a page.
     *
     * @param keys   as the browser calls it, e.g. {@code j}, {@code Enter}; two one after the other with a blank between, e.g.
     *               {@code g i}; {@code Mod+k} for Ctrl, or the command key on a Mac
     * @param text   what it does
     * @param action null where the browser takes care of it
     */
    public record Binding(String keys, String text, @Nullable Runnable action) {
    }

    /** @param title above the list of keys, e.g. the title of the page */
    public PageKeys(String title) {
        this.title = title;
        getElement().addEventListener("slipway-key", event -> press(event.getEventData().getString("event.detail")))
                .addEventData("event.detail");
    }

    /**
     * Adds a key, or gives it another meaning.
     *
     * @param keys see {@link Binding}
     * @param text what it does, in the reader's language
     */
    public PageKeys add(String keys, String text, Runnable action) {
        bindings.put(keys, new Binding(keys, text, action));
        getElement().setPropertyList("keys", bindings.values().stream().filter(binding -> binding.action() != null)
                .map(Binding::keys).toList());
        return this;
    }

    /** Lists a key that a component in the browser takes care of. */
    public PageKeys tell(String keys, String text) {
        bindings.put(keys, new Binding(keys, text, null));
        return this;
    }

    public String title() {
        return title;
    }

    public List<Binding> bindings() {
        return List.copyOf(bindings.values());
    }

    /** Does what the key does; nothing for one that the page does not have. */
    public void press(String keys) {
        Binding binding = bindings.get(keys);
        if (binding != null && binding.action() != null) {
            binding.action().run();
        }
    }

    /** Those that are on the browser page now, in the order in which they came. */
    public static List<PageKeys> on(UI ui) {
        Present present = ComponentUtil.getData(ui, Present.class);
        return present == null ? List.of() : List.copyOf(present.keys());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Present present = ComponentUtil.getData(event.getUI(), Present.class);
        if (present == null) {
            present = new Present(new ArrayList<>());
            ComponentUtil.setData(event.getUI(), Present.class, present);
        }
        present.keys().add(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ComponentUtil.getData(event.getUI(), Present.class).keys().remove(this);
    }

    private record Present(List<PageKeys> keys) {
    }
}
