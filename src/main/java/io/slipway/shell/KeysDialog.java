package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.slipway.ui.PageKeys;
import io.slipway.ui.Texts;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

/** The keys that work on the page that is open: those of the page first. */
final class KeysDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> SIGNS = Map.of("ArrowUp", "↑", "ArrowDown", "↓", "ArrowLeft", "←",
            "ArrowRight", "→");

    KeysDialog() {
        setHeaderTitle(Texts.text("shell.keys"));
        setWidth("min(32rem, 100vw)");
        var all = PageKeys.on(UI.getCurrent());
        // Those of several lists are the same.
        var titles = new HashSet<String>();
        var tables = new Div();
        // With the keyboard one scrolls what has the focus.
        tables.getElement().setAttribute("tabindex", "0").setAttribute("role", "group")
                .setAttribute("aria-label", Texts.text("shell.keys"));
        for (int i = all.size() - 1; i >= 0; i--) {
            if (titles.add(all.get(i).title())) {
                tables.add(new H3(all.get(i).title()), table(all.get(i)));
            }
        }
        add(tables, new Paragraph(Texts.text("shell.keys.help")));
        addClassName("slipway-keys-dialog");
        getFooter().add(new Button(Texts.text("ui.close"), click -> close()));
    }

    private static NativeTable table(PageKeys keys) {
        var table = new NativeTable();
        table.addClassName("slipway-keys-table");
        keys.bindings().forEach(binding -> table.add(new NativeTableRow(new NativeTableCell(signs(binding.keys())),
                new NativeTableCell(new Span(binding.text())))));
        return table;
    }

    private static Div signs(String keys) {
        var signs = new Div();
        for (String one : keys.split(" ")) {
            for (String part : one.startsWith("Mod+")
                    ? new String[] {Texts.text("shell.keys.mod"), one.substring(4).toUpperCase(Locale.ROOT)}
                    : new String[] {one}) {
                signs.getElement().appendChild(new Element("kbd").setText(SIGNS.getOrDefault(part, part)));
            }
        }
        return signs;
    }
}
