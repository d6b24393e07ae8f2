package io.slipway.step.worker;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.history.ExternalTaskState;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricExternalTaskLogEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hears from the engine's history which work items a command creates and offers them to this node before the engine writes
 * them. Whatever makes a request go on, its next step begins right after that commit, without a transaction of its own.
 */
@Component
class CreatedWork extends AbstractCamundaConfiguration {

    /** Looked up late: the engine is made with this, and taking work needs the engine. */
    private final ObjectProvider<WorkTaker> taker;

    CreatedWork(ObjectProvider<WorkTaker> taker) {
        this.taker = taker;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new Listener());
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(new Factory());
    }

    /** No bean: the engine's starter would add it once more. */
    private static final class Listener implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricExternalTaskLogEntity log
                    && log.getState() == ExternalTaskState.CREATED.getStateCode()) {
                Context.getCommandContext().getSession(Created.class).taskIds.add(log.getExternalTaskId());
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }

    private final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Created.class;
        }

        @Override
        public Session openSession() {
            var created = new Created();
            Context.getCommandContext().registerCommandContextListener(created);
            return created;
        }
    }

    /** What one command creates. */
    private final class Created implements Session, CommandContextListener {

        private final List<String> taskIds = new ArrayList<>();

        /** Comes before the engine flushes, so that a task's lock is part of its first row. */
        @Override
        public void onCommandContextClose(CommandContext command) {
            var tasks = command.getExternalTaskManager();
            // What the same command took back again, e.g. a cancelled branch, is not found.
            taker.getObject().offer(taskIds.stream().map(tasks::findExternalTaskById).filter(ExternalTaskEntity.class::isInstance)
                    .toList());
        }

        @Override
        public void onCommandFailed(CommandContext command, Throwable failure) {
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
