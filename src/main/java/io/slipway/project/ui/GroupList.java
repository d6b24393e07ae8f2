package io.slipway.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.identity.People;
import io.slipway.project.Access;
import io.slipway.project.GroupRight;
import io.slipway.project.Project;
import io.slipway.project.ProjectGroups;
import io.slipway.shared.NotFound;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Texts;
import io.slipway.ui.list.ListAction;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups that have rights on a project, for whoever may see it; with buttons for whoever may change it. */
final class GroupList extends Div {

    private static final long serialVersionUID = 1L;

    private final String project;
    private final transient ProjectGroups groups;
    private final transient People people;

    GroupList(Project project, boolean mayChange, ProjectGroups groups, People people, Lists lists) {
        this.project = project.key();
        this.groups = groups;
        this.people = people;
        var dialogs = new GroupDialogs(project.key(), groups, people);
        var spec = ListSpec.<GroupRight>of("project-groups", Texts.text("project.groups"), right -> right.group().key(),
                        new Found(), GroupList::nothingYet)
                .embedded().searchable(Texts.text("project.groups.search")).named(right -> right.group().name())
                .counted(count -> Texts.text("project.groups.count", count)).follow(Set.of("project", "person"))
                .column(ListColumn.<GroupRight>text("name", Texts.text("project.group"), right -> right.group().name())
                        .on(Card.TITLE).below(right -> right.group().key()).width("10rem").grow(1))
                .column(ListColumn.<GroupRight>badge("access", Texts.text("project.access"),
                        right -> ProjectWords.badge(right.access())).width("9.5rem"))
                .column(ListColumn.<GroupRight>text("members", Texts.text("project.group.members"), this::members)
                        .on(Card.TEXT).width("14rem").grow(2));
        if (mayChange) {
            add(buttons(dialogs));
            actions(spec, dialogs);
        }
        add(lists.list(spec));
    }

    private static Div buttons(GroupDialogs dialogs) {
        var buttons = new Div(new Button(Texts.text("project.group.add"), VaadinIcon.PLUS.create(), click -> dialogs.add()),
                new Button(Texts.text("project.group.grant"), VaadinIcon.KEY.create(), click -> dialogs.grant()));
        buttons.addClassName("slipway-page-header-actions");
        return buttons;
    }

    private void actions(ListSpec<GroupRight> spec, GroupDialogs dialogs) {
        spec.action(ListAction.<GroupRight>of(VaadinIcon.USERS, Texts.text("project.group.members"), dialogs::members)
                        .labelled(right -> Texts.text("project.group.members.title", right.group().name()))
                        .when(right -> right.group().project().equals(project)))
                .action(access(Access.READ, VaadinIcon.EYE))
                .action(access(Access.READ_WRITE, VaadinIcon.EDIT))
                .action(ListAction.<GroupRight>of(VaadinIcon.CLOSE, Texts.text("project.group.revoke"),
                                right -> groups.revoke(project, right.group().key()))
                        .labelled(right -> Texts.text("project.group.revoke.label", right.group().name()))
                        .asks(count -> Texts.text("project.group.revoke.question", count),
                                List.of(Texts.text("project.group.revoke.consequence")))
                        .forMany(count -> Texts.text("project.group.revoke.done", count)));
    }

    private ListAction<GroupRight> access(Access access, VaadinIcon icon) {
        return ListAction.<GroupRight>of(icon, ProjectWords.access(access),
                        right -> groups.grant(project, right.group().key(), access))
                .labelled(right -> Texts.text("project.group.access." + access.name(), right.group().name()))
                .when(right -> right.access() != access);
    }

    private String members(GroupRight right) {
        var names = people.names(right.group().members());
        return Texts.text("project.group.has", right.group().members().size(), right.group().members().stream()
                .map(member -> names.getOrDefault(member, member)).sorted().collect(Collectors.joining(", ")));
    }

    /** None any more for somebody who has lost the project while looking at it. */
    private List<GroupRight> rights() {
        try {
            return groups.rights(project);
        } catch (NotFound lost) {
            return List.of();
        }
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.USERS, Texts.text("project.groups.empty"), Texts.text("project.groups.empty.help"));
    }

    /** What the search finds. */
    private final class Found implements ListSource<GroupRight> {

        @Override
        public long count(ListQuery query) {
            return matching(query).size();
        }

        @Override
        public List<GroupRight> fetch(ListQuery query, long offset, int limit) {
            return matching(query).stream().skip(offset).limit(limit).toList();
        }

        private List<GroupRight> matching(ListQuery query) {
            var wanted = query.text().toLowerCase(Locale.ROOT);
            return rights().stream().filter(right -> (right.group().name() + "\n" + right.group().key() + "\n"
                    + members(right)).toLowerCase(Locale.ROOT).contains(wanted)).toList();
        }
    }
}
