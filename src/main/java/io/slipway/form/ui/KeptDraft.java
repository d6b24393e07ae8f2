package io.slipway.form.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.slipway.form.DraftKey;
import io.slipway.form.Drafts;
import io.slipway.form.FormSchema;
import io.slipway.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Brings back what the person typed earlier, says so, and keeps what is typed now. */
final class KeptDraft extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(KeptDraft.class);

    private final transient Drafts drafts;
    private final transient DraftKey key;
    private final transient FormSchema form;
    private final FormFields fields;

    KeptDraft(Drafts drafts, DraftKey key, FormSchema form, FormFields fields) {
        this.drafts = drafts;
        this.key = key;
        this.form = form;
        this.fields = fields;
        addClassName("slipway-remark");
        getElement().setAttribute("role", "status");
        setVisible(false);
        drafts.find(key).ifPresent(draft -> {
            fields.fill(draft.values());
            if (fields.isChanged()) {
                var discard = new Button(Texts.text("form.draft.discard"), click -> discard());
                discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                add(new Span(Texts.text("form.draft.kept", draft.savedAt()) + " "), discard);
                setVisible(true);
            }
        });
    }

    /** @return whether everything that is in the fields is safe now */
    boolean keep() {
        try {
            if (fields.isChanged()) {
                drafts.keep(key, form, fields.values());
            } else {
                drafts.drop(key);
            }
            return true;
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("what somebody typed was not kept: {}", unreachable.toString());
            return false;
        }
    }

    /** What was typed has been sent. */
    void sent() {
        setVisible(false);
        try {
            drafts.drop(key);
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("what somebody sent is still kept: {}", unreachable.toString());
        }
    }

    private void discard() {
        drafts.drop(key);
        fields.reset();
        setVisible(false);
    }
}
