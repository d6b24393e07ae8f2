package io.slipway.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.dom.Style;
import io.slipway.mail.OutboxMessage;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;

/** One message as its reader sees it. */
final class MessageDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    MessageDialog(OutboxMessage kept) {
        var message = kept.message();
        setHeaderTitle(message.subject());
        setWidth("min(46rem, 100vw)");
        var facts = new KeyFacts().add(Texts.text("mail.message.to"), message.to())
                .add(Texts.text("mail.message.written"), TimeLabel.exact(kept.createdAt()));
        if (kept.sentAt() != null) {
            facts.add(Texts.text("mail.message.sent"), TimeLabel.exact(kept.sentAt()));
        }
        if (message.requestId() != null) {
            facts.add(Texts.text("mail.message.request"),
                    new Anchor("requests/" + message.requestId(), Texts.text("mail.message.to-request")));
        }
        var forms = new TabSheet();
        forms.add(Texts.text("mail.message.html"), html(message.html()));
        forms.add(Texts.text("mail.message.text"), text(message.text()));
        add(facts, forms);
        getFooter().add(new Button(Texts.text("ui.close"), click -> close()));
    }

    /** In an empty sandbox nothing runs, and nothing reaches the page around it. */
    private static IFrame html(String page) {
        var frame = new IFrame();
        frame.getElement().setAttribute("sandbox", "");
        frame.setSrcdoc(page);
        frame.setTitle(Texts.text("mail.message.html"));
        frame.setWidthFull();
        frame.setHeight("26rem");
        frame.getStyle().setBorder("1px solid var(--slipway-line)").setBorderRadius("var(--lumo-border-radius-m)")
                .setBackground("white").set("color-scheme", "light");
        return frame;
    }

    private static Pre text(String text) {
        var pre = new Pre(text);
        pre.addClassName("slipway-code");
        pre.getStyle().setWhiteSpace(Style.WhiteSpace.PRE_WRAP).setMargin("0").set("overflow-wrap", "anywhere");
        return pre;
    }
}
