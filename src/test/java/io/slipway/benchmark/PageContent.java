package io.slipway.benchmark;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.communication.UidlWriter;

/** What the server does until the current window has the first content of a page. */
final class PageContent {

    private static final int ROWS = 50;

    private PageContent() {
    }

    /** @param path with parameters, without a slash in front */
    static void open(String path) {
        var query = path.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(path);
        } else {
            UI.getCurrent().navigate(path.substring(0, query), QueryParameters.fromString(path.substring(query + 1)));
        }
        MockVaadin.clientRoundtrip();
        rows(ROWS);
        new UidlWriter().createUidl(UI.getCurrent(), false).toString();
    }

    /** Reads the first rows of the page's lists. */
    @SuppressWarnings("rawtypes")
    static void rows(int most) {
        for (Grid grid : _find(Grid.class)) {
            GridKt._fetch(grid, 0, most);
        }
    }
}
