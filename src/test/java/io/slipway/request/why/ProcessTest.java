package io.slipway.request.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.SlipwayTest;
import io.slipway.identity.Role;
import io.slipway.process.ProcessRuns;
import io.slipway.request.Request;
import io.slipway.request.RequestCare;
import io.slipway.request.RequestCare.Care;
import io.slipway.request.store.RequestRepository;
import io.slipway.step.ServedSteps;
import io.slipway.step.StepCatalogue;
import io.slipway.step.SystemPauses;
import io.slipway.step.SystemPauses.Pause;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests on trial processes in a portal in which nothing moves but by a test's hand. */
@SlipwayTest
@Import({ProcessTest.Seams.class, CountedStatements.class})
@TestPropertySource(properties = {"slipway.worker.enabled=false", "camunda.bpm.job-execution.enabled=false",
    "slipway.schedule.inventory=1d", "slipway.schedule.dead-ends=1h"})
public abstract class ProcessTest {

    protected static final String PROCESS = "trial";
    /** A reason with technical details, as the ledger keeps it. */
    protected static final String NO_ROOM = """
            {"key": "vm.vsphere.no-space", "args": ["vCenter", "InsufficientStorage"]}""";
    private static final Map<String, Role[]> PEOPLE = Map.of("rita", new Role[] {Role.REQUESTER},
            "lee", new Role[] {Role.REQUESTER, Role.APPROVER}, "omar", new Role[] {Role.REQUESTER, Role.APPROVER, Role.OPERATOR},
            "ada", new Role[] {Role.REQUESTER, Role.ADMINISTRATOR});

    @Autowired
    protected RuntimeService runtime;
    @Autowired
    protected TaskService tasks;
    @Autowired
    protected ManagementService management;
    @Autowired
    protected RepositoryService repository;
    @Autowired
    protected ProcessRuns runs;
    @Autowired
    protected RequestRepository requests;
    @Autowired
    protected JdbcClient jdbc;
    @Autowired
    protected Hand hand;
    @Autowired
    protected Arranged arranged;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private ObjectMapper json;
    protected final List<UUID> asked = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        repository.createDeploymentQuery().deploymentName(PROCESS).list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
        asked.forEach(id -> jdbc.sql("delete from app.effect where request_id = ? or request_id is null").param(id).update());
        asked.forEach(id -> jdbc.sql("delete from app.request where id = ?").param(id).update());
        arranged.forget();
    }

    protected static ProcessBuilder process() {
        return Bpmn.createExecutableProcess(PROCESS).name("Trial").camundaHistoryTimeToLive(1);
    }

    protected static StartEventBuilder started() {
        return process().startEvent("start");
    }

    protected void deploy(BpmnModelInstance... models) {
        var deployment = repository.createDeployment().name(PROCESS);
        for (var model : models) {
            deployment.addModelInstance(model.getDefinitions().getRootElements().iterator().next().getId() + ".bpmn", model);
        }
        deployment.deploy();
    }

    /** Rita's request on the newest version of the model. */
    protected Request ask(String key, Map<String, Object> variables) {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(key)
                .latestVersion().singleResult().getId();
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            requests.insert(id, key, "A trial", definition, "rita", Map.of());
            requests.started(id, runs.start(definition, id.toString(), variables, "rita"));
        });
        asked.add(id);
        return requests.find(id).orElseThrow();
    }

    protected Request ask(BpmnModelInstance model) {
        deploy(model);
        return ask(PROCESS, Map.of());
    }

    /** What the API tells the person of the request. */
    protected JsonNode told(Request request, String person, Locale locale) {
        return read("/requests/" + request.id(), person, locale);
    }

    protected JsonNode read(String path, String person, Locale locale) {
        try {
            var answer = mvc.perform(get("/api/v1" + path).locale(locale)
                    .with(user(person).roles(Arrays.stream(PEOPLE.get(person)).map(Enum::name).toArray(String[]::new))))
                    .andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sentence, in English. In Chinese there is one too. */
    protected String tells(Request request, String person) {
        assertThat(told(request, person, Locale.SIMPLIFIED_CHINESE).get("explanation").asText()).isNotBlank()
                .doesNotContain("!request").doesNotContainPattern("\\{\\d").matches("(?s).*\\p{IsHan}.*");
        var sentence = told(request, person, Locale.ENGLISH).get("explanation").asText();
        assertThat(sentence).isNotBlank().doesNotContain("!request").doesNotContainPattern("\\{\\d");
        return sentence;
    }

    protected String cause(Request request) {
        return told(request, "rita", Locale.ENGLISH).get("cause").asText();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Seams {

        @Bean
        @Primary
        @Order(-1)
        Arranged arranged(StepCatalogue steps) {
            return new Arranged(steps);
        }

        @Bean
        Hand hand(ExternalTaskService tasks, JdbcClient jdbc, TransactionTemplate transaction) {
            return new Hand(tasks, jdbc, transaction);
        }
    }

    /** What people and the cluster arranged, as a test wants it. */
    protected static class Arranged implements RequestCare, SystemPauses, ServedSteps {

        public final Map<UUID, Care> care = new HashMap<>();
        public final Map<String, Pause> paused = new HashMap<>();
        public final Set<String> served = new HashSet<>();
        private final StepCatalogue steps;

        Arranged(StepCatalogue steps) {
            this.steps = steps;
            forget();
        }

        void forget() {
            care.clear();
            paused.clear();
            served.clear();
            steps.all().forEach(step -> served.add(step.topic()));
        }

        @Override
        public Map<UUID, Care> of(Collection<UUID> wanted) {
            return care;
        }

        @Override
        public Set<String> topics() {
            return served;
        }

        @Override
        public Map<String, Pause> paused() {
            return paused;
        }
    }
}
