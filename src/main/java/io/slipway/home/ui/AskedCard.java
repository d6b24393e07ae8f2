package io.slipway.home.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.identity.CurrentPerson;
import io.slipway.request.RequestFilter;
import io.slipway.request.RequestState;
import io.slipway.request.Requests;
import io.slipway.ui.PageLink;
import io.slipway.ui.Texts;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** What the person asked for and has not got yet, each with where it is and why; the last ones when nothing is under way. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(30)
final class AskedCard extends HomeCard {

    private static final long serialVersionUID = 1L;
    private static final Set<RequestState> OPEN = EnumSet.of(RequestState.RUNNING, RequestState.WAITING, RequestState.FAILED);

    private final transient Requests requests;
    private final transient RequestSentences sentences;
    private final transient CurrentPerson current;

    AskedCard(Requests requests, RequestSentences sentences, CurrentPerson current) {
        super("home.asked", VaadinIcon.CLIPBOARD_TEXT, "my-requests");
        this.requests = requests;
        this.sentences = sentences;
        this.current = current;
    }

    @Override
    Set<String> topics() {
        return Set.of("request", "run");
    }

    @Override
    void show() {
        var person = current.require().username();
        var open = new RequestFilter(OPEN, person, null, "");
        long all = requests.count(open);
        var shown = requests.page(all > 0 ? open : new RequestFilter(Set.of(), person, null, ""), 0, FEW);
        if (shown.isEmpty()) {
            showNothing(Texts.text("home.asked.none"), new PageLink("catalogue", Texts.text("home.asked.catalogue")));
        } else {
            show(all, sentences.rows(shown, getLocale()));
        }
    }
}
