package io.slipway.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.slipway.request.FailedStep;
import io.slipway.request.Holds;
import io.slipway.request.Owner;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails.Details;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.StepParameter;
import io.slipway.step.StepTexts;
import io.slipway.ui.BrowserZone;
import io.slipway.ui.ConfirmationDialog;
import io.slipway.ui.DateWords;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Asks what has to be known before something is done to a request, and says what will follow. */
@Component
class ActionDialogs {

    private final RequestActions actions;
    private final OwnerWords words;
    private final StepTexts texts;

    ActionDialogs(RequestActions actions, OwnerWords words, StepTexts texts) {
        this.actions = actions;
        this.words = words;
        this.texts = texts;
    }

    /** Shows what will be taken back and what stays, before anything is. */
    void undo(Details now, Runnable confirmed) {
        var request = now.request();
        var thing = Texts.text("request.heading", request.number(), request.title());
        new ConfirmationDialog(Texts.text("request.undo.question"), thing,
                consequences(now), Texts.text("request.action.undo"), confirmed).dangerous().open();
    }

    /** @param done gets the key of what to say */
    void cancel(Details now, Consumer<String> done) {
        var request = now.request();
        var reason = new TextArea(Texts.text("request.cancel.reason"));
        reason.setHelperText(Texts.text("request.cancel.reason.help"));
        var dialog = new FormDialog(Texts.text("request.cancel.question", request.number()),
                Texts.text("request.action.cancel"), () -> {
            actions.stops().cancel(request.id(), reason.getValue());
            done.accept("request.cancel.done");
        }).add("reason", reason);
        dialog.add(list(consequences(now)));
        dialog.open();
    }

    void hold(Request request, Consumer<String> done) {
        var until = new DatePicker(Texts.text("request.hold.until"));
        until.setI18n(DateWords.in(UI.getCurrent().getLocale()));
        until.setRequiredIndicatorVisible(true);
        var today = LocalDate.now(BrowserZone.current());
        until.setMin(today);
        until.setMax(today.plusDays(Holds.LONGEST.toDays() - 1));
        var reason = new TextArea(Texts.text("request.hold.reason"));
        reason.setRequiredIndicatorVisible(true);
        var dialog = new FormDialog(Texts.text("request.hold.question", request.number()),
                Texts.text("request.action.hold"), () -> {
            var last = Optional.ofNullable(until.getValue()).orElseThrow(() ->
                    new InvalidInput(List.of(new FieldError("until", Phrase.of("form.required")))));
            var end = last.plusDays(1).atStartOfDay(BrowserZone.current()).toInstant();
            actions.holds().hold(request.id(), end, reason.getValue());
            done.accept("request.hold.done");
        }).add("until", until).add("reason", reason);
        dialog.add(new Paragraph(Texts.text("request.hold.help")));
        dialog.open();
    }

    void handOver(Request request, Consumer<String> done) {
        var to = new ComboBox<Owner>(Texts.text("request.hand-over.to"));
        to.setItems(actions.handOvers().candidates(request));
        to.setItemLabelGenerator(words::of);
        to.setRequiredIndicatorVisible(true);
        new FormDialog(Texts.text("request.hand-over.question", request.number()), Texts.text("request.action.hand-over"), () -> {
            var chosen = Optional.ofNullable(to.getValue()).orElseThrow(() ->
                    new InvalidInput(List.of(new FieldError("to", Phrase.of("form.nothing-chosen")))));
            actions.handOvers().handOver(request.id(), chosen);
            done.accept("request.hand-over.done");
        }).add("to", to).open();
    }

    /** With several failed steps, the person chooses first. */
    void inputs(Details now, Consumer<String> done) {
        var request = now.request();
        var steps = actions.changeable(request);
        if (steps.size() == 1) {
            inputs(request, steps.get(0), done);
        } else if (!steps.isEmpty()) {
            choose(now, steps, step -> inputs(request, step, done));
        }
    }

    private static void choose(Details now, List<FailedStep> steps, Consumer<FailedStep> chosen) {
        var step = new ComboBox<FailedStep>(Texts.text("request.change.which"));
        step.setItems(steps);
        step.setItemLabelGenerator(each -> now.model().nameOf(each.activityId(), UI.getCurrent().getLocale()));
        step.setRequiredIndicatorVisible(true);
        new FormDialog(Texts.text("request.change.question", now.request().number()), Texts.text("request.change.next"), () ->
                chosen.accept(Optional.ofNullable(step.getValue()).orElseThrow(() ->
                        new InvalidInput(List.of(new FieldError("step", Phrase.of("form.nothing-chosen")))))))
                .add("step", step).open();
    }

    private void inputs(Request request, FailedStep step, Consumer<String> done) {
        var fields = new InputFields(step.step().signature().inputs(), input -> description(step, input),
                actions.retries().recorded(step));
        var dialog = new FormDialog(Texts.text("request.change.question", request.number()),
                Texts.text("request.change.retry"), () -> {
            actions.retries().retry(request.id(), step.activityId(), fields.values());
            done.accept("request.retry.done");
        });
        fields.addTo(dialog);
        dialog.addComponentAsFirst(new Paragraph(Texts.text("request.change.help", step.step().topic())));
        dialog.open();
    }

    private String description(FailedStep step, StepParameter input) {
        return texts.input(step.step().contract(), input.name()).map(Texts::text).orElse(input.description());
    }

    private List<String> consequences(Details now) {
        var request = now.request();
        var preview = actions.previews().of(request.id());
        var lines = new ArrayList<String>();
        preview.takenBack().forEach(effect -> lines.add(Texts.text("request.undo.takes-back", thing(now, effect))));
        preview.stays().forEach(staying -> lines.add(
                Texts.text("request.undo.stays", thing(now, staying.effect()), Texts.text(staying.why()))));
        if (lines.isEmpty()) {
            lines.add(Texts.text("request.undo.nothing"));
        }
        actions.hold(request).ifPresent(hold -> lines.add(Texts.text("request.undo.held", hold.until())));
        return lines;
    }

    /** What for, and what was made as far as that is known. */
    private static String thing(Details now, Effect effect) {
        var name = now.model().nameOf(effect.activityId(), UI.getCurrent().getLocale());
        return effect.external() == null ? Texts.text("request.undo.unknown", name)
                : Texts.text("request.effect.thing", name, effect.external().label());
    }

    private static UnorderedList list(List<String> lines) {
        return new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
    }
}
