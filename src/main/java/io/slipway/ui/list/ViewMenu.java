package io.slipway.ui.list;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.List;

/** The person's own views of a list: opens, saves and removes them. */
final class ViewMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final String listName;
    private final ItemList<?> list;
    private final transient SavedViews views;
    private final Span current = new Span();
    private final SubMenu menu;

    ViewMenu(String listName, ItemList<?> list, SavedViews views) {
        this.listName = listName;
        this.list = list;
        this.views = views;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var root = addItem(VaadinIcon.BOOKMARK.create());
        root.add(current);
        root.setAriaLabel(Texts.text("ui.list.views"));
        menu = root.getSubMenu();
    }

    void show() {
        var saved = views.of(listName);
        var now = saved.stream().filter(list::shows).findFirst();
        current.setText(now.map(SavedView::name).orElse(Texts.text("ui.list.views")));
        fill(saved);
    }

    private void fill(List<SavedView> saved) {
        menu.removeAll();
        menu.addItem(Texts.text("ui.list.views.standard"), click -> list.openStandard());
        saved.forEach(view -> menu.addItem(view.initial() ? Texts.text("ui.list.views.first", view.name()) : view.name(),
                click -> list.open(view)));
        menu.addComponent(new Hr());
        menu.addItem(Texts.text("ui.list.views.save"), click -> save());
        if (!saved.isEmpty()) {
            var remove = menu.addItem(Texts.text("ui.list.views.remove")).getSubMenu();
            saved.forEach(view -> remove.addItem(view.name(), click -> remove(view)));
        }
    }

    void save() {
        var name = new TextField(Texts.text("ui.list.views.name"));
        name.setHelperText(Texts.text("ui.list.views.name.help"));
        name.setMaxLength(60);
        var initial = new Checkbox(Texts.text("ui.list.views.initial"));
        new FormDialog(Texts.text("ui.list.views.save"), Texts.text("ui.list.views.save.yes"), () -> {
            views.save(listName, new SavedView(name.getValue().strip(), list.asQuery(), initial.getValue()));
            Notices.success(Texts.text("ui.list.views.saved", name.getValue().strip()));
            show();
        }).add("name", name).add("initial", initial).open();
    }

    private void remove(SavedView view) {
        views.remove(listName, view.name());
        Notices.success(Texts.text("ui.list.views.removed", view.name()));
        show();
    }
}
