package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.Phrase;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.ItemList;
import io.slipway.ui.list.ListAction;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListSource;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Lists with nothing, one row and thousands, one that cannot be read and one that takes its time. */
@Order(60)
@SpringComponent
class ListsSection implements GallerySection {

    private static final int MANY = 5000;
    private static final Duration SLOW = Duration.ofSeconds(3);

    private final Lists lists;

    ListsSection(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Phrase title() {
        return Phrase.of("gallery.lists");
    }

    @Override
    public Component content() {
        var place = new Div();
        var slow = new Button(Texts.text("gallery.lists.slow.open"));
        slow.setDisableOnClick(true);
        slow.addClickListener(click -> place.add(list(new InventedThings(1).slow(SLOW))));
        return new Specimens()
                .show(Texts.text("gallery.lists.many"), list(new InventedThings(MANY)))
                .show(Texts.text("gallery.lists.one"), list(new InventedThings(1)))
                .show(Texts.text("gallery.lists.none"), list(new InventedThings(0)))
                .show(Texts.text("gallery.lists.failing"), list(new InventedThings(1).failing()))
                .show(Texts.text("gallery.lists.slow"), slow, place);
    }

    private ItemList<InventedThing> list(ListSource<InventedThing> things) {
        var spec = ListSpec.<InventedThing>of("gallery", Texts.text("gallery.lists"), InventedThing::number, things,
                        ListsSection::nothing).embedded()
                .searchable(Texts.text("gallery.tabs.search")).named(InventedThing::name)
                .counted(count -> Texts.text("gallery.lists.count", count));
        spec.column(ListColumn.<InventedThing>text("name", Texts.text("gallery.lists.name"), InventedThing::name).on(Card.TITLE)
                        .opens(thing -> Notices.hint(thing.name())).sortable().grow(1).below(InventedThing::note))
                .column(ListColumn.<InventedThing>badge("tone", Texts.text("gallery.lists.tone"), ListsSection::badge)
                        .width("12rem"))
                .column(ListColumn.<InventedThing>time("changed", Texts.text("gallery.lists.changed"), InventedThing::changed))
                .filter(ChoiceFilter.of("tone", Texts.text("gallery.lists.tone"), Tone.values(), ListsSection::word))
                .action(ListAction.<InventedThing>of(VaadinIcon.REFRESH, Texts.text("gallery.example.action"), thing -> { })
                        .labelled(thing -> Texts.text("gallery.lists.action", thing.name()))
                        .forMany(count -> Texts.text("gallery.example.done")));
        return lists.list(spec);
    }

    private static EmptyState nothing() {
        return new EmptyState(VaadinIcon.INBOX, Texts.text("gallery.empty.title"), Texts.text("gallery.empty.text"),
                new Button(Texts.text("gallery.example.action")));
    }

    private static Badge badge(InventedThing thing) {
        return new Badge(thing.tone(), VaadinIcon.CIRCLE, word(thing.tone()));
    }

    private static String word(Tone tone) {
        return Texts.text("gallery.tone." + tone.word());
    }
}
