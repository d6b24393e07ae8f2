package io.slipway.identity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.Role;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People, for those who may open their page. */
@Order(40)
@Component
class PersonPaletteSource implements PaletteSource {

    private final People people;
    private final CurrentPerson current;

    PersonPaletteSource(People people, CurrentPerson current) {
        this.people = people;
        this.current = current;
    }

    @Override
    public String heading() {
        return "identity.people";
    }

    @Override
    public List<PaletteEntry> find(String text, int most) {
        return current.require().may(Role.ADMINISTRATOR)
                ? people.search(text, 0, most).stream().map(PersonPaletteSource::entry).toList() : List.of();
    }

    private static PaletteEntry entry(Person person) {
        return PaletteEntry.page(VaadinIcon.USER, person.fullName(), person.username(),
                "people?q=" + URLEncoder.encode(person.username(), StandardCharsets.UTF_8));
    }
}
