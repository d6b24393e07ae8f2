package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import io.slipway.step.worker.TrialStep;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What people do to requests, over REST. */
class ActionsOverRestTest extends ActionTest {

    @Autowired
    private MockMvc api;

    @Test
    void aFailedRequestIsTriedAgainAndGoesOn() throws Exception {
        var id = failed();
        single.starting = TrialStep::done;
        act(id, "retry", "omar", "{}").andExpect(status().isNoContent());
        awaitState(id, RequestState.COMPLETED);
    }

    @Test
    void changedInputsAreCheckedByName() throws Exception {
        var id = failed();
        act(id, "retry", "omar", "{\"values\": {\"nothing-like-it\": 1}}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("nothing-like-it"));
        assertThat(request(id).state()).isEqualTo(RequestState.FAILED);
    }

    @Test
    void whatWouldBeTakenBackIsToldBeforeItIs() throws Exception {
        var id = failed();
        api.perform(get("/api/v1/requests/" + id + "/undo").with(user("omar").roles("OPERATOR"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.takenBack[*].step", hasItem("trial.findable")));
        act(id, "undo", "omar", "").andExpect(status().isNoContent());
        assertEndedWithNothingLeft(id);
        act(id, "undo", "omar", "").andExpect(status().isConflict());
    }

    @Test
    void aRequesterMayCancelButNotTryAgain() throws Exception {
        var id = failed();
        act(id, "retry", "rita", "{}").andExpect(status().isForbidden());
        act(id, "cancel", "rita", "{\"reason\": \"not needed any more\"}").andExpect(status().isNoContent());
        assertEndedWithNothingLeft(id);
    }

    @Test
    void aHoldLastsToTheEndOfItsDate() throws Exception {
        var id = failed();
        var day = LocalDate.now(ZoneId.systemDefault()).plusDays(2);
        act(id, "hold", "omar", "{\"until\": \"%s\", \"reason\": \"I look at it\"}".formatted(day))
                .andExpect(status().isNoContent());
        api.perform(get("/api/v1/requests/" + id).with(user("omar").roles("OPERATOR"))).andExpect(jsonPath("$.hold.until")
                .value(day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant().toString()));
        act(id, "release", "omar", "").andExpect(status().isNoContent());
    }

    @Test
    void whatIsNoMomentIsToldWithAnExample() throws Exception {
        var id = failed();
        act(id, "hold", "omar", "{\"until\": \"soon\", \"reason\": \"I look at it\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("until"))
                .andExpect(jsonPath("$.errors[0].message").value("This must be a date and time such as 2026-12-01T09:00:00Z."));
    }

    @Test
    void aFailedRequestIsHandedToAGroup() throws Exception {
        var id = failed();
        act(id, "hand-over", "omar", "{\"to\": \"group:operators\"}").andExpect(status().isNoContent());
        api.perform(get("/api/v1/requests/" + id).with(user("omar").roles("OPERATOR")))
                .andExpect(jsonPath("$.owner").value("group:operators"));
        act(id, "hand-over", "omar", "{\"to\": \"group:nobody\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("to"));
    }

    private ResultActions act(UUID id, String action, String person, String body) throws Exception {
        var call = post("/api/v1/requests/" + id + "/" + action)
                .with(user(person).roles(person.equals("omar") ? "OPERATOR" : "REQUESTER"));
        return api.perform(body.isEmpty() ? call : call.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    /** One effect that can be taken back, and a step after it that gave up. */
    private UUID failed() {
        single.starting = run -> {
            throw new PermanentFailure(Phrase.of("step.outcome-unknown"));
        };
        var id = ask("trial.findable/1", "trial.single/1");
        awaitState(id, RequestState.FAILED);
        return id;
    }
}
