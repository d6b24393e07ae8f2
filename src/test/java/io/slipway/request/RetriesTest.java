package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slipway.identity.Role;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.FailedTries.FailedTry;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.TransientFailure;
import io.slipway.step.worker.TrialStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetriesTest extends ActionTest {

    private final List<String> keys = new ArrayList<>();

    @Autowired
    private Retries retries;
    @Autowired
    private RequestDetails details;

    @BeforeEach
    void failAtFirst() {
        single.starting = run -> {
            keys.add(run.key());
            throw new PermanentFailure(Phrase.of("trial.why"));
        };
    }

    @Test
    void whatWasGivenUpIsTriedAgainAtOnceAndAudited() {
        var id = failed();
        mend();
        asOperator();
        assertThat(retries.mayRetry(request(id))).isTrue();

        retries.retry(id);

        awaitState(id, RequestState.COMPLETED);
        assertThat(keys).hasSize(2).allMatch(keys.get(0)::equals);
        assertThat(audited(id, "request.retry")).singleElement().extracting(entry -> entry.detail()).asString().contains("step1");
    }

    @Test
    void everyTryThatFailedIsRememberedInWordsThatCanBeTranslated() {
        findable.starting = run -> {
            throw run.attempt() == 3 ? new PermanentFailure(Phrase.of("step.timed-out", 30))
                    : new TransientFailure(Phrase.of("step.outcome-unknown"));
        };
        var id = ask("trial.findable/1");
        awaitState(id, RequestState.FAILED);
        as("rita", Role.REQUESTER);
        assertThat(details.failedTries(request(id))).isEmpty();
        asOperator();
        assertThat(details.failedTries(request(id))).extracting(FailedTry::why).containsExactly(Phrase.of("step.outcome-unknown"),
                Phrase.of("step.outcome-unknown"), Phrase.of("step.timed-out", 30));
        findable.starting = TrialStep::done;
        retries.retry(id);
        awaitState(id, RequestState.COMPLETED);
        assertThat(details.failedTries(request(id))).extracting(FailedTry::attempt).containsExactly(1, 2, 3);
    }

    @Test
    void onlyWhoLooksAfterTheRequestMayTryAgain() {
        var id = failed();
        as("rita", Role.REQUESTER);
        assertThat(retries.mayRetry(request(id))).isFalse();
        assertThat(retries.changeable(request(id))).isEmpty();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> retries.retry(id));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> retries.retry(id, null, Map.of("text", "x")));
    }

    @Test
    void whereNothingWasGivenUpItSaysSo() {
        var id = ask("trial.findable/1");
        awaitState(id, RequestState.COMPLETED);
        asOperator();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> retries.retry(id));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> retries.retry(id, null, Map.of("text", "x")));
    }

    @Test
    void changedInputsAreWhatTheStepBeginsWithUnderAKeyOfTheirOwn() {
        var id = failed();
        mend();
        asOperator();
        single.finding = run -> run.key().equals(keys.get(0)) ? Lookup.found(TrialStep.done(run)) : Lookup.absent();
        var step = retries.changeable(request(id)).get(0);
        assertThat(retries.recorded(step)).isEqualTo(Map.of("text", "hello"));

        retries.retry(id, "step1", Map.of("text", "better"));

        awaitState(id, RequestState.COMPLETED);
        assertThat(states(id)).containsExactly(Effect.State.UNDONE, Effect.State.DONE);
        assertThat(effectsOf(id)).extracting(effect -> effect.input().path("text").asText()).containsExactly("hello", "better");
        assertThat(keys.get(1)).isEqualTo(keys.get(0) + "-2");
        assertThat(single.calls).containsExactly("start 1", "find 1", "undo made", "start 1");
        assertThat(audited(id, "request.retry").get(0).detail()).contains("hello", "better");
    }

    @Test
    void wrongInputsAreNamedAndNothingIsTried() {
        var id = failed();
        asOperator();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> retries.retry(id, null, Map.of("text", "x".repeat(41))))
                .satisfies(wrong -> assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("text"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> retries.retry(id, null, Map.of("colour", "red", "text", List.of())))
                .satisfies(wrong -> assertThat(wrong.errors()).extracting(FieldError::field)
                        .containsExactlyInAnyOrder("colour", "text"));

        assertThat(keys).hasSize(1);
        assertThat(request(id).state()).isEqualTo(RequestState.FAILED);
    }

    @Test
    void aRequestThatIsTriedAgainKeepsItsVersionAndSaysSo() {
        var id = failed();
        deploy(sequence("trial.findable/1"));
        mend();
        assertThat(sentence(id)).doesNotContain("version");
        asOperator();
        assertThat(sentence(id)).endsWith("The request keeps version 1 of its process, although version 2 is in use by now.");
        assertThat(details.get(id).model().version()).isEqualTo(1);
        assertThat(details.get(id).newest()).isEqualTo(2);

        retries.retry(id);

        awaitState(id, RequestState.COMPLETED);
        assertThat(findable.calls).isEmpty();
        assertThat(single.calls).filteredOn("start 1"::equals).hasSize(2);
        assertThat(request(id).definitionId()).isEqualTo(details.get(id).model().definitionId()).contains(":1:");
    }

    private void mend() {
        single.starting = run -> {
            keys.add(run.key());
            return TrialStep.done(run);
        };
    }

    private UUID failed() {
        var id = ask("trial.single/1");
        awaitState(id, RequestState.FAILED);
        return id;
    }
}
