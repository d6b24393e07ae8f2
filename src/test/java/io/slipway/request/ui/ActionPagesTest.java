package io.slipway.request.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.process.ProcessRuns;
import io.slipway.request.FailedStep;
import io.slipway.request.Holds;
import io.slipway.request.Owner;
import io.slipway.request.Owners;
import io.slipway.request.Request;
import io.slipway.request.RequestState;
import io.slipway.request.store.RequestRepository;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.PermanentFailure;
import io.slipway.step.worker.TrialPortalTest;
import io.slipway.step.worker.TrialStep;
import io.slipway.step.worker.TrialSteps.FinalStep;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.SingleStep;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The buttons on the page of a request that failed. */
@TrialPortalTest
class ActionPagesTest extends PortalPageTest {

    private static final String PROCESS = "trial-page";
    private static final String FORM = """
            {"type": "default", "id": "trial-page", "schemaVersion": 16,
             "components": [{"type": "textfield", "key": "what", "label": "What"}]}""";

    @Autowired
    private RequestRepository rows;
    @Autowired
    private ProcessRuns runs;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Effects effects;
    @Autowired
    private Holds holds;
    @Autowired
    private Owners owners;
    @Autowired
    private FindableStep findable;
    @Autowired
    private SingleStep single;
    @Autowired
    private FinalStep last;
    private @Nullable UUID id;

    @AfterEach
    void removeProcesses() {
        // Its page would look for what is removed here.
        MockVaadin.tearDown();
        List.of(findable, single, last).forEach(TrialStep::reset);
        repository.createDeploymentQuery().deploymentName(PROCESS).list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
    }

    @Test
    void whatFailedIsTriedAgain() {
        failed();
        mend(single);

        click("Try again");

        awaitState(RequestState.COMPLETED);
    }

    @Test
    void whoOnlyAskedForItSeesNoButtonsButToCancel() {
        failed();
        openAs("rita", Role.REQUESTER);
        show();
        _assertNone(Button.class, button -> button.withText("Try again"));
        _assertNone(Button.class, button -> button.withText("Undo everything"));
        _assertNone(Button.class, button -> button.withText("Hold"));
        _assertOne(Button.class, button -> button.withText("Cancel the request"));
    }

    @Test
    void aWrongInputIsSaidAtItsFieldAndNothingIsTried() {
        failed();
        mend(single);
        click("Change the inputs…");
        assertThat(input().getValue()).isEqualTo("hello");
        _setValue(input(), "x".repeat(41));

        click("Try again with these");

        assertThat(input().isInvalid()).isTrue();
        assertThat(input().getErrorMessage()).isNotBlank();
        assertThat(input().getValue()).hasSize(41);
        assertThat(request().state()).isEqualTo(RequestState.FAILED);
        _setValue(input(), "better");
        click("Try again with these");
        awaitState(RequestState.COMPLETED);
        assertThat(effects.ofRequest(id)).extracting(effect -> effect.input().path("text").asText()).contains("better");
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofSeveralFailedStepsThePersonChoosesTheOneToChange() {
        fail(single);
        fail(findable);
        var fork = start().parallelGateway("fork");
        step(fork, "first", "trial.single/1").endEvent();
        ask(step(fork.moveToNode("fork"), "second", "trial.findable/1").endEvent().done());
        await().until(() -> runs.situation(request().instanceId()).incidents().size() == 2);
        mend(findable);
        show();

        click("Change the inputs…");
        click("Continue");
        ComboBox<FailedStep> which = _get(ComboBox.class, box -> box.withLabel("Which failed step?"));
        assertThat(which.isInvalid()).isTrue();
        _setValue(which, which.getListDataView().getItems()
                .filter(each -> each.activityId().equals("second")).findFirst().orElseThrow());
        click("Continue");
        _setValue(input(), "better");
        click("Try again with these");

        await().until(() -> effects.ofRequest(id).stream().anyMatch(effect -> effect.state() == Effect.State.DONE));
        assertThat(effects.ofRequest(id)).filteredOn(effect -> effect.state() == Effect.State.DONE).singleElement()
                .satisfies(effect -> assertThat(effect.activityId()).isEqualTo("second"));
        assertThat(request().state()).isEqualTo(RequestState.FAILED);
    }

    @Test
    void takingEverythingBackSaysBeforehandWhatStays() {
        fail(single);
        ask(step(step(step(start(), "first", "trial.findable/1"), "second", "trial.final/1"), "third", "trial.single/1")
                .endEvent().done());
        awaitState(RequestState.FAILED);
        show();

        click("Undo everything");

        assertThat(_find(ListItem.class)).extracting(ListItem::getText)
                .anyMatch(line -> line.startsWith("Taken back: first"))
                .anyMatch(line -> line.startsWith("second") && line.contains("What is said is said."));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        awaitState(RequestState.CANCELLED);
        assertThat(effects.ofRequest(id)).filteredOn(effect -> effect.step().startsWith("trial."))
                .extracting(Effect::state).containsExactly(Effect.State.UNDONE, Effect.State.KEPT, Effect.State.UNDONE);
    }

    @Test
    void aHoldNeedsItsEndAndItsReason() {
        failed();
        click("Hold");
        inDialog("Hold");
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
        _setValue(_get(DatePicker.class), LocalDate.now().plusDays(2));
        inDialog("Hold");
        assertThat(_get(TextArea.class, area -> area.withLabel("Reason")).isInvalid()).isTrue();
        _setValue(_get(TextArea.class, area -> area.withLabel("Reason")), "I look at the disk");

        inDialog("Hold");

        assertThat(holds.find(id)).hasValueSatisfying(hold -> assertThat(hold.reason()).isEqualTo("I look at the disk"));
        click("End the hold");
        assertThat(holds.find(id)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatFailedIsHandedOverAndTakenOver() {
        failed();
        click("Hand over…");
        inDialog("Hand over…");
        ComboBox<Owner> to = _get(ComboBox.class, box -> box.withLabel("To"));
        assertThat(to.isInvalid()).isTrue();
        _setValue(to, Owner.group("team:data"));
        inDialog("Hand over…");
        assertThat(owners.of(request())).contains(Owner.group("team:data"));

        click("Take over");

        assertThat(owners.of(request())).contains(Owner.person("omar"));
        _assertNone(Button.class, button -> button.withText("Take over"));
    }

    private void failed() {
        fail(single);
        ask(step(start(), "first", "trial.single/1").endEvent().done());
        awaitState(RequestState.FAILED);
        show();
    }

    private void show() {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            openAs("omar", Role.OPERATOR);
        }
        UI.getCurrent().navigate("requests/" + id);
    }

    private static void fail(TrialStep step) {
        step.starting = run -> {
            throw new PermanentFailure(Phrase.of("step.unexpected", "test"));
        };
    }

    private static void mend(TrialStep step) {
        step.starting = TrialStep::done;
    }

    private static StartEventBuilder start() {
        return Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent().camundaFormRef("trial-page")
                .camundaFormRefBinding("deployment");
    }

    private static AbstractFlowNodeBuilder<?, ?> step(AbstractFlowNodeBuilder<?, ?> before, String id, String topic) {
        return before.serviceTask(id).name(id).camundaExternalTask(topic).camundaInputParameter("text", "hello");
    }

    /** For rita. */
    private void ask(BpmnModelInstance model) {
        repository.createDeployment().name(PROCESS).addModelInstance(PROCESS + ".bpmn", model)
                .addString("trial-page.form", FORM).deploy();
        id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            var definition = repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS)
                    .latestVersion().singleResult();
            rows.insert(id, PROCESS, "Trial", definition.getId(), "rita", Map.of());
            rows.started(id, runs.start(definition.getId(), id.toString(), Map.of(), "rita"));
        });
    }

    private Request request() {
        return rows.find(id).orElseThrow();
    }

    private void awaitState(RequestState state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> request().state() == state);
    }

    private static TextField input() {
        return _get(TextField.class, field -> field.withLabel("text"));
    }

    private static void click(String text) {
        _click(_get(Button.class, button -> button.withText(text)));
    }

    private static void inDialog(String text) {
        _click(_get(_get(Dialog.class), Button.class, button -> button.withText(text)));
    }
}
