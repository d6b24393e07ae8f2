package io.slipway.preference;

import io.slipway.identity.CurrentPerson;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.list.SavedView;
import io.slipway.ui.list.SavedViews;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saved views in the table {@code app.saved_view}. */
@Service
@Transactional
class PersonalViews implements SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    PersonalViews(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedView> of(String list) {
        return jdbc.sql("SELECT name, query, initial FROM app.saved_view WHERE person = :person AND list = :list ORDER BY name")
                .param("person", person()).param("list", list).query(SavedView.class).list();
    }

    @Override
    public void save(String list, SavedView view) {
        if (view.name().isBlank() || view.name().length() > LONGEST_NAME || view.query().length() > LONGEST_QUERY) {
            throw InvalidInput.of("name", Phrase.of("preference.view-name", LONGEST_NAME));
        }
        if (of(list).stream().filter(known -> !known.name().equals(view.name())).count() >= MOST) {
            throw InvalidInput.of("name", Phrase.of("preference.too-many-views", MOST));
        }
        if (view.initial()) {
            jdbc.sql("UPDATE app.saved_view SET initial = false WHERE person = :person AND list = :list AND initial")
                    .param("person", person()).param("list", list).update();
        }
        jdbc.sql("""
                INSERT INTO app.saved_view (person, list, name, query, initial) VALUES (:person, :list, :name, :query, :initial)
                ON CONFLICT (person, list, name) DO UPDATE
                SET query = excluded.query, initial = excluded.initial, saved_at = now()""")
                .param("person", person()).param("list", list).param("name", view.name()).param("query", view.query())
                .param("initial", view.initial()).update();
    }

    @Override
    public void remove(String list, String name) {
        jdbc.sql("DELETE FROM app.saved_view WHERE person = :person AND list = :list AND name = :name").param("person", person())
                .param("list", list).param("name", name).update();
    }

    private String person() {
        return current.require().username();
    }
}
