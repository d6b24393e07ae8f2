package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.i18n.Messages;
import io.slipway.identity.Role;
import io.slipway.process.ProcessModels;
import io.slipway.request.store.RequestRepository;
import io.slipway.step.Effect;
import io.slipway.step.worker.EngineTest;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.SingleStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests on processes of trial steps, and people who do something to them. */
abstract class ActionTest extends EngineTest {

    @Autowired
    protected RequestRepository rows;
    @Autowired
    protected Requests requests;
    @Autowired
    protected ProcessModels models;
    @Autowired
    protected Explanations explanations;
    @Autowired
    protected Stops stops;
    @Autowired
    private Messages messages;
    @Autowired
    protected AuditTrail audit;
    @Autowired
    protected TransactionTemplate transaction;
    @Autowired
    protected FindableStep findable;
    @Autowired
    protected SingleStep single;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    /** Lets rita ask for a process of these steps. */
    protected UUID ask(String... topics) {
        return ask(sequence(topics));
    }

    protected UUID ask(BpmnModelInstance model) {
        deploy(model);
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            var definition = repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS)
                    .latestVersion().singleResult();
            rows.insert(id, PROCESS, "Trial", definition.getId(), "rita", Map.of());
            rows.started(id, runs.start(definition.getId(), id.toString(), Map.of("requester", "rita"), "rita"));
        });
        return id;
    }

    protected static void as(String person, Role... roles) {
        var authorities = Arrays.stream(roles).map(role -> "ROLE_" + role).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "",
                AuthorityUtils.createAuthorityList(authorities)));
    }

    protected static void asOperator() {
        as("omar", Role.OPERATOR);
    }

    protected Request request(UUID id) {
        return rows.find(id).orElseThrow();
    }

    protected void awaitState(UUID id, RequestState state) {
        until(() -> request(id).state() == state);
    }

    protected List<Effect> effectsOf(UUID id) {
        return effects.ofRequest(id);
    }

    /** The states of what the trial steps did, oldest first. */
    protected List<Effect.State> states(UUID id) {
        return effectsOf(id).stream().filter(effect -> effect.step().startsWith("trial.")).map(Effect::state).toList();
    }

    protected String sentence(UUID id) {
        return messages.text(explanations.explain(request(id), Locale.ENGLISH).full(), Locale.ENGLISH);
    }

    protected List<AuditRecord> audited(UUID id, String action) {
        return audit.find(new AuditFilter(null, null, null, action, null, null, id), 0, 10);
    }

    protected void assertEndedWithNothingLeft(UUID id) {
        awaitState(id, RequestState.CANCELLED);
        assertThat(states(id)).allMatch(state -> state == Effect.State.UNDONE || state == Effect.State.KEPT);
    }
}
