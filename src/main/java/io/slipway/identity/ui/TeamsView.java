package io.slipway.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.People;
import io.slipway.identity.Team;
import io.slipway.identity.TeamQuery;
import io.slipway.identity.Teams;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The teams: who decides for whom. */
@Route("teams")
@Menu(title = "identity.teams", order = 120, icon = "vaadin:users")
@RolesAllowed("ADMINISTRATOR")
class TeamsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Teams teams;
    private final transient People people;
    private final transient TeamDialogs dialogs;

    TeamsView(Teams teams, People people, Lists lists) {
        super("identity.teams");
        this.teams = teams;
        this.people = people;
        dialogs = new TeamDialogs(teams, people);
        header().setIntroduction(Texts.text("identity.teams.help"));
        header().setActions(addButton());
        var spec = ListSpec.<Team>of("teams", Texts.text("identity.teams"), Team::key, new Found(), this::nothingYet)
                .searchable(Texts.text("identity.teams.search")).named(Team::name)
                .counted(count -> Texts.text("identity.teams.count", count)).follow(Set.of("person", "team"))
                .column(ListColumn.<Team>text("name", Texts.text("identity.team.name"), Team::name).on(Card.TITLE)
                        .opens(dialogs::edit).sortable().width("10rem").grow(1))
                .column(ListColumn.<Team>text("key", Texts.text("identity.team.key"), Team::key).sortable().width("8rem"))
                .column(ListColumn.<Team>text("lead", Texts.text("identity.team.lead"), team -> people.displayName(team.lead()))
                        .width("10rem"))
                .column(ListColumn.<Team>text("members", Texts.text("identity.team.members"), this::members).on(Card.TEXT)
                        .width("14rem").grow(3));
        add(lists.list(spec));
    }

    private Button addButton() {
        var add = new Button(Texts.text("identity.team.add"), VaadinIcon.PLUS.create(), click -> dialogs.add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.USERS, Texts.text("identity.teams.empty"), Texts.text("identity.teams.help"),
                addButton());
    }

    private String members(Team team) {
        var names = people.names(team.members());
        return Texts.text("identity.team.has", team.members().size(),
                team.members().stream().map(member -> names.getOrDefault(member, member)).sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** The teams that the search finds. */
    private final class Found implements ListSource<Team> {

        @Override
        public long count(ListQuery query) {
            return teams.count(of(query));
        }

        @Override
        public List<Team> fetch(ListQuery query, long offset, int limit) {
            return teams.search(of(query), offset, limit);
        }

        private static TeamQuery of(ListQuery query) {
            return new TeamQuery(query.text(), !"key".equals(query.sort()), query.descending());
        }
    }
}
