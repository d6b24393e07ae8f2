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
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process model with the states of its activities; read-only, can be zoomed and moved. */
@Tag("slipway-bpmn-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./slipway-bpmn-diagram.ts")
public final class BpmnDiagram extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    /** How far an activity is. */
    public enum ActivityState {
        DONE, ACTIVE, FAILED, WAITING;

        private String clientName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BpmnDiagram() {
        getElement().setPropertyMap("texts", Stream.of("diagram", "unreadable", "smaller", "larger", "fit", "done", "active",
                "failed", "waiting").collect(Collectors.toMap(word -> word, word -> Texts.text("ui.diagram." + word))));
    }

    /** @param xml a BPMN 2.0 document with diagram interchange */
    public void setXml(String xml) {
        getElement().setProperty("xml", xml);
    }

    /** @param states by element id; ids that the model does not have are ignored */
    public void setActivityStates(Map<String, ActivityState> states) {
        getElement().setPropertyMap("states",
                states.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().clientName())));
    }

    /** @param names shown instead of the model's own, by element id */
    public void setLabels(Map<String, String> names) {
        getElement().setPropertyMap("labels", names);
    }

    public Registration addElementClickListener(ComponentEventListener<ElementClick> listener) {
        return addListener(ElementClick.class, listener);
    }

    /** Somebody clicked on an element of the diagram. */
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
}
