package io.slipway.ui.gallery;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.ui.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GalleryTest extends PageTest {

    @Autowired
    private List<GallerySection> sections;

    @Test
    void administratorsSeeEverySection() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate("gallery");

        var view = _get(GalleryView.class);
        assertThat(_find(view, H2.class).stream().map(H2::getText).toList())
                .containsAll(sections.stream().map(section -> Texts.text(section.title())).toList());
    }

    @Test
    void othersDoNotSeeIt() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("gallery");

        _assertNone(GalleryView.class);
    }
}
