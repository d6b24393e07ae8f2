package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.Phrase;
import io.slipway.ui.BpmnDiagram;
import io.slipway.ui.BpmnDiagram.ActivityState;
import io.slipway.ui.BpmnDiagram.Mark;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/** The process diagram, with an activity in each state and with what cannot be read. */
@Order(70)
@SpringComponent
class DiagramSection implements GallerySection {

    private static final String UNREADABLE = "<definitions/>";

    @Override
    public Phrase title() {
        return Phrase.of("gallery.diagram");
    }

    @Override
    public Component content() {
        var diagram = new BpmnDiagram();
        diagram.setXml(example());
        diagram.setMarks(Map.of("done", new Mark(ActivityState.DONE, ActivityState.DONE.text(), "3"),
                "active", Mark.of(ActivityState.ACTIVE), "waiting", Mark.of(ActivityState.WAITING),
                "failed", Mark.of(ActivityState.FAILED)));
        diagram.setStops(List.of("done", "active", "waiting", "failed"));
        diagram.setChosen("failed");
        diagram.setLabels(Map.of("done", Texts.text("gallery.tone.good"), "active", Texts.text("gallery.tone.progress"),
                "waiting", Texts.text("gallery.tone.waiting"), "failed", Texts.text("gallery.tone.bad")));
        diagram.addElementClickListener(click -> Notices.hint(click.elementId()));
        var unreadable = new BpmnDiagram();
        unreadable.setXml(UNREADABLE);
        return new Specimens().show(Texts.text("gallery.diagram.states"), diagram)
                .show(Texts.text("gallery.diagram.unreadable"), unreadable);
    }

    private static String example() {
        try {
            return new ClassPathResource("example.bpmn", DiagramSection.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
