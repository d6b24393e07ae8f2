package io.slipway.process.identity;

import io.slipway.identity.Groups;
import io.slipway.identity.People;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** What the engine sees of people. Signing in is never the engine's business, and there are no tenants. */
class PortalIdentity implements ReadOnlyIdentityProvider {

    private final People people;
    private final Groups groups;

    PortalIdentity(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    @Override
    public @Nullable User findUserById(String id) {
        return people.find(id).map(Users::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor(), people, groups);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(null, people, groups);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("people are not in the engine's tables");
    }

    @Override
    public boolean checkPassword(String id, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String id) {
        return groups.all().contains(id) ? UserGroups.group(id) : null;
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new UserGroups(executor(), groups);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new UserGroups(null, groups);
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {
        // Read-only: nothing to write.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static final class NoTenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        private NoTenants(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return List.of();
        }
    }
}
