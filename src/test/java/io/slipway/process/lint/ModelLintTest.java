package io.slipway.process.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.StepSignature;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test breaks one thing of a model that is right. */
class ModelLintTest {

    private static final String RIGHT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="slipway">
              <error id="jam" errorCode="PAPER_JAM" />
              <process id="print" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="asked" camunda:formRef="print" camunda:formRefBinding="deployment" />
                <userTask id="approve" name="Approve" camunda:candidateGroups="leads" camunda:formRef="print"
                    camunda:formRefBinding="deployment">
                  <extensionElements><camunda:properties><camunda:property name="name.zh-CN" value="批准" />
                  </camunda:properties></extensionElements>
                </userTask>
                <serviceTask id="work" camunda:type="external" camunda:topic="trial.print/1">
                  <extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="text">hello</camunda:inputParameter>
                    <camunda:outputParameter name="sheets">${pages}</camunda:outputParameter>
                  </camunda:inputOutput></extensionElements>
                </serviceTask>
                <boundaryEvent id="jammed" attachedToRef="work"><errorEventDefinition errorRef="jam" /></boundaryEvent>
                <endEvent id="done" />
                <sequenceFlow id="f1" sourceRef="asked" targetRef="approve" />
                <sequenceFlow id="f2" sourceRef="approve" targetRef="work" />
                <sequenceFlow id="f3" sourceRef="work" targetRef="done" />
                <sequenceFlow id="f4" sourceRef="jammed" targetRef="done" />
              </process>
              <di:BPMNDiagram id="diagram"><di:BPMNPlane id="plane" bpmnElement="print">
                SHAPES
              </di:BPMNPlane></di:BPMNDiagram>
            </definitions>
            """.replace("SHAPES", shapes("asked", "approve", "work", "jammed", "done") + edges("f1", "f2", "f3", "f4"));

    private static final String FORM = """
            {"id": "print", "components": [{"id": "Field_paper", "key": "paper", "type": "select", "label": "Paper",
              "values": [{"label": "Large", "value": "a3"}],
              "properties": {"label.zh-CN": "纸张", "option.a3.zh-CN": "大"}}]}
            """;

    private final ModelLint lint = new ModelLint(List.of(StepSignature.of(PrintStep.class)), List.of(Locale.SIMPLIFIED_CHINESE));

    @Test
    void aModelThatIsRightHasNoFindings() {
        assertThat(check(RIGHT)).isEmpty();
    }

    @Test
    void aFileThatIsNoModelSaysSo() {
        assertThat(check("<definitions")).singleElement().asString().startsWith(" unreadable").contains("XML document");
    }

    @Test
    void aFormThatIsNoJsonSaysSo() {
        assertThat(lint.check(Map.of("print.form", "{")).get(0).message().key()).isEqualTo("process.lint-unreadable");
    }

    @Test
    void aServiceTaskThatIsNotExternalIsFound() {
        assertThat(breaking("camunda:type=\"external\" ", "")).containsExactly("work not-external []");
    }

    @Test
    void aTopicThatNamesNoStepIsFoundWithTheVersionsThatExist() {
        assertThat(breaking("trial.print/1", "trial.print/2"))
                .containsExactly("work unknown-step [trial.print/2, trial.print/1]");
    }

    @Test
    void aRequiredInputThatIsNotMappedIsFound() {
        assertThat(breaking("<camunda:inputParameter name=\"text\">hello</camunda:inputParameter>", ""))
                .containsExactly("work input-missing [trial.print/1, text, What to print]");
    }

    @Test
    void anOptionalInputMayBeMapped() {
        assertThat(breaking("</camunda:inputParameter>", "</camunda:inputParameter><camunda:inputParameter name=\"paper\" />"))
                .isEmpty();
    }

    @Test
    void aMappedInputThatTheStepDoesNotKnowIsFound() {
        assertThat(breaking("</camunda:inputParameter>", "</camunda:inputParameter><camunda:inputParameter name=\"font\" />"))
                .containsExactly("work input-unknown [trial.print/1, font, paper, text]");
    }

    @Test
    void aMappedOutputThatTheStepDoesNotGiveIsFound() {
        assertThat(breaking("${pages}", "${leaves}")).containsExactly("work output-unknown [trial.print/1, leaves, pages]");
    }

    @Test
    void aBusinessErrorThatNothingCatchesIsFound() {
        assertThat(breaking("errorCode=\"PAPER_JAM\"", "errorCode=\"FIRE\""))
                .containsExactly("work error-uncaught [trial.print/1, PAPER_JAM, The paper is stuck.]");
    }

    @Test
    void anEventThatCatchesEveryErrorCounts() {
        assertThat(breaking(" errorRef=\"jam\"", "")).isEmpty();
    }

    @Test
    void anErrorCaughtAtTheSubProcessAroundCounts() {
        assertThat(breaking("<serviceTask id=\"work\"", "<subProcess id=\"around\"><serviceTask id=\"work\"",
                "</serviceTask>", "</serviceTask></subProcess>",
                "attachedToRef=\"work\"", "attachedToRef=\"around\"", "</di:BPMNPlane>", shapes("around") + "</di:BPMNPlane>",
                "sourceRef=\"work\"", "sourceRef=\"around\"", "targetRef=\"work\"", "targetRef=\"around\"")).isEmpty();
    }

    @Test
    void anErrorCaughtByAnEventSubProcessCounts() {
        assertThat(breaking("<boundaryEvent id=\"jammed\" attachedToRef=\"work\"><errorEventDefinition errorRef=\"jam\" />"
                        + "</boundaryEvent>", "<subProcess id=\"handler\" triggeredByEvent=\"true\"><startEvent id=\"jammed\">"
                        + "<errorEventDefinition errorRef=\"jam\" /></startEvent></subProcess>",
                "</di:BPMNPlane>", shapes("handler") + "</di:BPMNPlane>")).isEmpty();
    }

    @Test
    void aMissingFormIsFound() {
        assertThat(breaking("<startEvent id=\"asked\" camunda:formRef=\"print\"",
                "<startEvent id=\"asked\" camunda:formRef=\"scan\""))
                .containsExactly("asked form-missing [scan]");
    }

    @Test
    void aFormThatIsNotBoundToTheDeploymentIsFound() {
        assertThat(breaking("formRef=\"print\" camunda:formRefBinding=\"deployment\" />",
                "formRef=\"print\" camunda:formRefBinding=\"latest\" />")).containsExactly("asked form-binding [print]");
    }

    @Test
    void aHumanTaskWithoutAFormIsFound() {
        assertThat(breaking("\"leads\" camunda:formRef=\"print\"\n        camunda:formRefBinding=\"deployment\"", "\"leads\""))
                .containsExactly("approve no-form []");
    }

    @Test
    void aMissingHistoryTimeToLiveIsFound() {
        assertThat(breaking(" camunda:historyTimeToLive=\"P30D\"", "")).containsExactly("print history []");
    }

    @Test
    void aHumanTaskThatIsNobodysIsFound() {
        assertThat(breaking(" camunda:candidateGroups=\"leads\"", "")).containsExactly("approve nobody []");
    }

    @Test
    void aNameWithoutATranslationIsFound() {
        assertThat(breaking("name=\"name.zh-CN\"", "name=\"name.fr\""))
                .containsExactly("approve name-untranslated [Approve, zh-CN]");
    }

    @Test
    void anElementThatIsNotDrawnIsFound() {
        assertThat(breaking(shapes("done"), "")).containsExactly("done not-drawn []");
        assertThat(breaking(edges("f3"), "")).containsExactly("f3 not-drawn []");
    }

    @Test
    void codeIsFoundWhereverItHides() {
        assertThat(breaking("<endEvent id=\"done\" />", "<endEvent id=\"done\"><extensionElements>"
                + "<camunda:executionListener class=\"Evil\" event=\"start\" /></extensionElements></endEvent>"))
                .containsExactly("done code [executionListener]");
        assertThat(breaking("<serviceTask id=\"work\"", "<serviceTask camunda:delegateExpression=\"${evil}\" id=\"work\""))
                .containsExactly("work code [serviceTask]");
        assertThat(breaking(">hello<", "><camunda:script scriptFormat=\"js\">1</camunda:script><"))
                .containsExactly("work code [script]");
        assertThat(breaking("sourceRef=\"asked\" targetRef=\"approve\" />", "sourceRef=\"asked\" targetRef=\"approve\">"
                + "<conditionExpression xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                + "xsi:type=\"tFormalExpression\" language=\"js\">true</conditionExpression></sequenceFlow>"))
                .containsExactly("f1 code [conditionExpression]");
    }

    @Test
    void labelsAndOptionsOfAFormWithoutTranslationAreFound() {
        assertThat(lint.check(Map.of("print.form", FORM.replace("zh-CN", "fr")))).extracting(ModelLintTest::line)
                .containsExactly("Field_paper form-untranslated [Paper, label.zh-CN]",
                        "Field_paper form-untranslated [Large, option.a3.zh-CN]");
    }

    private List<String> breaking(String... replacements) {
        var model = RIGHT;
        for (var i = 0; i < replacements.length; i += 2) {
            assertThat(model).contains(replacements[i]);
            model = model.replace(replacements[i], replacements[i + 1]);
        }
        return check(model);
    }

    private List<String> check(String model) {
        return lint.check(Map.of("print.bpmn", model, "print.form", FORM)).stream().map(ModelLintTest::line).toList();
    }

    private static String line(Finding finding) {
        return finding.element() + finding.message().key().replace("process.lint-", " ") + " " + finding.message().args();
    }

    private static String shapes(String... ids) {
        var shapes = new StringBuilder();
        for (var id : ids) {
            shapes.append("<di:BPMNShape id=\"%s_di\" bpmnElement=\"%s\">".formatted(id, id))
                    .append("<dc:Bounds x=\"0\" y=\"0\" width=\"9\" height=\"9\" /></di:BPMNShape>");
        }
        return shapes.toString();
    }

    private static String edges(String... ids) {
        var edges = new StringBuilder();
        for (var id : ids) {
            edges.append("<di:BPMNEdge id=\"%s_di\" bpmnElement=\"%s\">".formatted(id, id))
                    .append("<dd:waypoint x=\"0\" y=\"0\" /><dd:waypoint x=\"9\" y=\"9\" /></di:BPMNEdge>");
        }
        return edges.toString();
    }

    /** A step to draw with. */
    @StepContract(id = "trial.print", title = "Print", description = "Prints.", system = "printer",
            repeat = StepContract.Repeat.ONCE, errors = @BusinessError(code = "PAPER_JAM", meaning = "The paper is stuck."))
    static final class PrintStep implements Step<PrintStep.Input, PrintStep.Output> {

        @Override
        public Progress<Output> start(Input input, StepRun run) {
            return Progress.done(new Output(1));
        }

        record Input(@NotBlank @Describe("What to print") String text, @Describe("On what") @Nullable String paper) {
        }

        record Output(@Describe("How much") int pages) {
        }
    }
}
