package io.slipway.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The deployed process models. */
@Component
public class ProcessModels {

    private final RepositoryService repository;
    private final FormService forms;
    /** A deployed version never changes, so what was read of it stays true. */
    private final Map<String, ProcessModel> byId = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository, FormService forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** The newest version of every model that a person can start with a form, by key. */
    public List<ProcessModel> startable() {
        return repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().active()
                .orderByProcessDefinitionKey().asc().list().stream()
                .map(this::read).filter(ProcessModel::startForm).toList();
    }

    /** The newest version of a model that a person can start with a form. */
    public Optional<ProcessModel> startable(String key) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion()
                        .startableInTasklist().active().singleResult())
                .map(this::read).filter(ProcessModel::startForm);
    }

    /** The newest version of a model, whether a person can start it or not. */
    public Optional<ProcessModel> newest(String key) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion()
                .singleResult()).map(this::read);
    }

    /** The newest version of each of the models, by key; those that are not deployed are left out. */
    public Map<String, Integer> newestVersions(Collection<String> keys) {
        return keys.isEmpty() ? Map.of()
                : repository.createProcessDefinitionQuery().processDefinitionKeysIn(keys.toArray(String[]::new))
                        .latestVersion().list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getVersion));
    }

    /** @param definitionId an id that the engine gave */
    public ProcessModel get(String definitionId) {
        var known = byId.get(definitionId);
        return known != null ? known : read(repository.getProcessDefinition(definitionId));
    }

    /** The BPMN as deployed. */
    public String xml(String definitionId) {
        return text(repository.getProcessModel(definitionId));
    }

    /** The Camunda Form of the start event, JSON. */
    public String startForm(String definitionId) {
        return text(forms.getDeployedStartForm(definitionId));
    }

    private ProcessModel read(ProcessDefinition definition) {
        return byId.computeIfAbsent(definition.getId(), id -> ModelReader.read(definition,
                repository.getBpmnModelInstance(id)));
    }

    static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
