package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process model with the states of its activities; read-only, can be zoomed and moved. It is a picture: whoever uses it shows
 * the same as text, too, and must where there is no drawing.
 */
@Tag("slipway-bpmn-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "diagram-js-minimap", version = "5.5.0")
@JsModule("./slipway-bpmn-diagram.ts")
public final class BpmnDiagram extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    /** How far an activity is. */
    public enum ActivityState {
        DONE(Tone.GOOD, VaadinIcon.CHECK), ACTIVE(Tone.PROGRESS, VaadinIcon.PLAY), FAILED(Tone.BAD, VaadinIcon.EXCLAMATION),
        WAITING(Tone.WAITING, VaadinIcon.HOURGLASS), UNDONE(Tone.STILL, VaadinIcon.ARROW_BACKWARD);

        private final Tone tone;
        private final VaadinIcon icon;

        ActivityState(Tone tone, VaadinIcon icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public StatusBadge badge() {
            return new StatusBadge(tone, icon, text());
        }

        public String text() {
            return Texts.text("ui.diagram." + clientName());
        }

        private String clientName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is drawn upon an activity.
     *
     * @param words says the state, and whatever else matters, in the reader's language
     * @param count drawn beside it, e.g. how often it was visited; null for none
     */
    public record Mark(ActivityState state, String words, @Nullable String count) {

        public static Mark of(ActivityState state) {
            return new Mark(state, state.text(), null);
        }

        private Map<String, String> properties() {
            return Map.of("state", state.clientName(), "words", words, "count", count == null ? "" : count);
        }
    }

    public BpmnDiagram() {
        getElement().setPropertyMap("texts", Stream.of("diagram", "no-drawing", "smaller", "larger", "fit", "map", "not-reached")
                .collect(Collectors.toMap(word -> word, word -> Texts.text("ui.diagram." + word))));
    }

    /** @param xml a BPMN 2.0 document, with diagram interchange if there is to be a drawing */
    public void setXml(String xml) {
        getElement().setProperty("xml", xml);
    }

    /** @param marks by element id; ids that the model does not have are ignored */
    public void setMarks(Map<String, Mark> marks) {
        getElement().setPropertyMap("marks",
                marks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().properties())));
    }

    /** @param names shown instead of the model's own, by element id */
    public void setLabels(Map<String, String> names) {
        getElement().setPropertyMap("labels", names);
    }

    /** @param elementIds what one goes through with the Tab key, in this order */
    public void setStops(List<String> elementIds) {
        getElement().setPropertyList("stops", elementIds);
    }

    /** @param elementId what is told about elsewhere on the page, or null */
    public void setChosen(@Nullable String elementId) {
        getElement().setProperty("chosen", elementId == null ? "" : elementId);
    }

    /** Back to the element, once what was told about it is closed. */
    public void focus(String elementId) {
        getElement().callJsFunction("focusElement", elementId);
    }

    /** Its keys, to be added to the page beside it; they work while something in the diagram has the focus. */
    public PageKeys keys() {
        return new PageKeys(Texts.text("ui.diagram.keys")).tell("Tab", Texts.text("ui.diagram.keys.next"))
                .tell("Enter", Texts.text("ui.diagram.keys.open")).tell("Escape", Texts.text("ui.diagram.keys.close"))
                .tell("+", Texts.text("ui.diagram.larger")).tell("-", Texts.text("ui.diagram.smaller"))
                .tell("0", Texts.text("ui.diagram.fit")).tell("ArrowRight", Texts.text("ui.diagram.keys.move"));
    }

    /** Somebody clicked on an element, or pressed Enter. */
    public Registration addElementClickListener(ComponentEventListener<ElementClick> listener) {
        return addListener(ElementClick.class, listener);
    }

    /** Somebody pressed Escape within the diagram. */
    public Registration addLeaveListener(ComponentEventListener<Leave> listener) {
        return addListener(Leave.class, listener);
    }

    /** The model has no drawing, or none that can be read. */
    public Registration addNoDrawingListener(ComponentEventListener<NoDrawing> listener) {
        return addListener(NoDrawing.class, listener);
    }

    /** See {@link #addElementClickListener}. */
    @DomEvent("element-click")
    public static final class ElementClick extends ComponentEvent<BpmnDiagram> {

        private static final long serialVersionUID = 1L;

        private final String elementId;

        public ElementClick(BpmnDiagram source, boolean fromClient, @EventData("event.detail.id") String elementId) {
            super(source, fromClient);
            this.elementId = elementId;
        }

        public String elementId() {
            return elementId;
        }
    }

    /** See {@link #addLeaveListener}. */
    @DomEvent("element-leave")
    public static final class Leave extends ComponentEvent<BpmnDiagram> {

        private static final long serialVersionUID = 1L;

        public Leave(BpmnDiagram source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** See {@link #addNoDrawingListener}. */
    @DomEvent("no-drawing")
    public static final class NoDrawing extends ComponentEvent<BpmnDiagram> {

        private static final long serialVersionUID = 1L;

        public NoDrawing(BpmnDiagram source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
