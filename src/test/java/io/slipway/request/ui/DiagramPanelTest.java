package io.slipway.request.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.process.ActivityVisit;
import io.slipway.process.ModelElement;
import io.slipway.process.ProcessModel;
import io.slipway.process.Situation.Trouble;
import io.slipway.request.RequestDetails.Details;
import io.slipway.ui.BpmnDiagram;
import io.slipway.ui.PageKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagramPanelTest extends PageTest {

    private static final Instant THEN = Instant.parse("2026-01-05T10:00:00Z");

    private final List<@Nullable String> chosen = new ArrayList<>();
    private DiagramPanel panel;

    @BeforeEach
    void show() {
        openAs("rita", Role.REQUESTER);
        panel = new DiagramPanel(model(), "<definitions/>", people, now -> List.of(), () -> new EffectRow(false, Set.of()),
                chosen::add);
        UI.getCurrent().add(panel);
        panel.show(details(List.of()));
    }

    @Test
    void theListSaysWhatThePictureShowsInTheOrderOfTheFlow() {
        assertThat(lines()).containsExactly("Asked forDone", "CloneDonevisited 2 times", "ApproveWaiting", "MailNot reached");
        assertThat(_get(BpmnDiagram.class).getElement().getPropertyRaw("marks").toString())
                .contains("\"count\":\"×2\"", "Done · visited 2 times");
    }

    @Test
    void whatWasGivenUpHasFailedWhateverItsVisitSays() {
        panel.show(details(List.of(new Trouble("t", "d", "clone", "no", THEN))));

        assertThat(lines()).contains("CloneFailedvisited 2 times");
    }

    @Test
    void choosingAnActivityTellsAboutItAndEscapeLeavesIt() {
        _click(_get(Button.class, button -> button.withText("Clone")));
        assertThat(_get(ActivityCard.class).isVisible()).isTrue();
        assertThat(_find(_get(ActivityCard.class), H3.class).get(0).getText()).isEqualTo("Clone");

        ComponentUtil.fireEvent(diagram(), new BpmnDiagram.Leave(diagram(), true));

        assertThat(_find(ActivityCard.class)).isEmpty();
        assertThat(chosen).containsExactly("clone", null);
    }

    @Test
    void anActivityThatTheProcessDoesNotHaveIsNotChosen() {
        assertThat(panel.choose("nonsense")).isFalse();
        assertThat(panel.choose("mail")).isTrue();
        assertThat(chosen).isEmpty();
    }

    @Test
    void withoutADrawingTheListIsOpen() {
        assertThat(_get(ActivityList.class).isOpened()).isFalse();

        ComponentUtil.fireEvent(diagram(), new BpmnDiagram.NoDrawing(diagram(), true));

        assertThat(_get(ActivityList.class).isOpened()).isTrue();
    }

    @Test
    void itsKeysAreListed() {
        assertThat(PageKeys.on(UI.getCurrent())).flatExtracting(PageKeys::bindings).extracting(PageKeys.Binding::keys)
                .contains("+", "-", "0", "Enter", "Escape");
    }

    private static BpmnDiagram diagram() {
        return _get(BpmnDiagram.class);
    }

    private List<String> lines() {
        return panel.getChildren().filter(ActivityList.class::isInstance).map(ActivityList.class::cast).findFirst().orElseThrow()
                .getContent().flatMap(list -> list.getChildren()).filter(ListItem.class::isInstance)
                .map(item -> item.getElement().getTextRecursively()).toList();
    }

    private static Details details(List<Trouble> troubles) {
        return new Details(null, model(), List.of(visit("start", "startEvent", true), visit("clone", "serviceTask", true),
                visit("clone", "serviceTask", true), visit("clone#multiInstanceBody", "multiInstanceBody", true),
                visit("approve", "userTask", false)), Map.of(), List.of(), troubles, null, 1);
    }

    private static ActivityVisit visit(String activity, String type, boolean over) {
        return new ActivityVisit(activity + "-1", activity, type, THEN, over ? THEN.plusSeconds(5) : null, false, null);
    }

    private static ProcessModel model() {
        var elements = new LinkedHashMap<String, ModelElement>();
        List.of(element("start", "Asked for", "startEvent"), element("clone", "Clone", "serviceTask"),
                element("which", "Which?", "exclusiveGateway"), element("approve", "Approve", "userTask"),
                element("mail", "Mail", "sendTask"), element("flow", "yes", "sequenceFlow"))
                .forEach(element -> elements.put(element.id(), element));
        return new ProcessModel("p:1", "p", 1, element("p", "P", "process"), "", true, elements);
    }

    private static ModelElement element(String id, String name, String type) {
        return new ModelElement(id, name, type, Map.of());
    }
}
