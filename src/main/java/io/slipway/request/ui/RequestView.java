package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.slipway.identity.People;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails;
import io.slipway.request.RequestDetails.Details;
import io.slipway.shared.Change;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.DetailTabs;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request: where it is and why, what happened, what was done, and what was asked for. */
@Route("requests")
@CssImport("./styles/request.css")
@PermitAll
class RequestView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private static final String ACTIVITY = "activity";

    private final transient RequestDetails details;
    private final transient RequestParts parts;
    private final transient People people;
    private final Div body = new Div();
    private transient Request request;
    private transient Details latest;
    private @Nullable String activity;
    private final transient List<Consumer<Details>> shown = new ArrayList<>();

    RequestView(RequestDetails details, RequestParts parts, People people, LiveUpdates updates) {
        super("request.one");
        this.details = details;
        this.parts = parts;
        this.people = people;
        body.addClassName("slipway-request");
        add(body);
        updates.subscribe(this, Set.of("request", "run"), this::changed);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        var found = details.get(uuid(id));
        activity = event.getLocation().getQueryParameters().getSingleParameter(ACTIVITY).orElse(null);
        latest = found;
        request = found.request();
        body.removeAll();
        within(parts.isOwn(request) ? MyRequestsView.class : HistoryView.class);
        header().setTitle(Texts.text("request.heading", request.number(), request.title()));
        header().setIntroduction(found.model().name(getLocale()));
        draw(found);
        show(found);
    }

    private void draw(Details found) {
        shown.clear();
        var where = parts.where(() -> show(details.get(request.id())));
        var stays = parts.stays();
        shown.add(where::show);
        shown.add(stays::show);
        body.add(where, stays);
        parts.sections(request).forEach(body::add);
        body.add(new DetailTabs().add("overview", Texts.text("request.overview"), this::overview)
                .add("effects", Texts.text("request.effects"), this::effects)
                .add("submitted", Texts.text("request.submitted"), this::asked));
    }

    private Component overview() {
        var diagram = parts.diagram(latest, this::remember);
        var happened = parts.timeline();
        var about = new Div();
        live(diagram::show);
        if (activity != null && !diagram.choose(activity)) {
            Notices.hint(Texts.text("ui.list.ignored", ACTIVITY + "=" + activity));
        }
        live(happened::show);
        live(now -> replace(about, parts.about(now)));
        var columns = new Div(new Div(section("request.happened", happened)), new Div(section("request.about", about)));
        columns.addClassName("slipway-columns");
        var overview = new Div(diagram, columns);
        overview.addClassName("slipway-request");
        return overview;
    }

    /** What is told of an activity can be linked to. */
    private void remember(@Nullable String chosen) {
        activity = chosen;
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("requests/" + request.id(),
                chosen == null ? QueryParameters.empty() : QueryParameters.of(ACTIVITY, chosen))));
    }

    private Component effects() {
        var effects = parts.effects();
        live(effects::show);
        return section("request.effects", effects);
    }

    private Component asked() {
        var asked = new Div();
        live(now -> replace(asked, parts.wanted(now.request())));
        return section("request.submitted", asked);
    }

    /** Shows it, now and whenever the request changes. */
    private void live(Consumer<Details> part) {
        shown.add(part);
        part.accept(latest);
    }

    private void show(Details now) {
        latest = now;
        request = now.request();
        header().setBadges(StatusBadge.of(request.state()));
        shown.forEach(part -> part.accept(now));
    }

    private void changed(Set<Change> changes) {
        if (changes.stream().anyMatch(change -> change.concerns(request.id().toString())
                || change.concerns(request.instanceId()))) {
            show(details.get(request.id()));
        }
    }

    private static void replace(Div place, Component content) {
        place.removeAll();
        place.add(content);
    }

    private static Section section(String title, Component content) {
        var section = new Section(new H2(Texts.text(title)), content);
        section.addClassName("slipway-card");
        return section;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound(Phrase.of("request.no-such-request", id));
        }
    }
}
