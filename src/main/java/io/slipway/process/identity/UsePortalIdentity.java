package io.slipway.process.identity;

import io.slipway.identity.Groups;
import io.slipway.identity.People;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** Puts the portal's people where the engine looks for its users. */
@Component
class UsePortalIdentity extends AbstractCamundaConfiguration implements SessionFactory {

    private final People people;
    private final Groups groups;

    UsePortalIdentity(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var factories = configuration.getCustomSessionFactories();
        List<SessionFactory> all = factories == null ? new ArrayList<>() : new ArrayList<>(factories);
        all.add(this);
        configuration.setCustomSessionFactories(all);
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new PortalIdentity(people, groups);
    }
}
