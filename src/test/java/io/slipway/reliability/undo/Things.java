package io.slipway.reliability.undo;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.LinuxHosts;
import io.slipway.shared.AccountName;
import io.slipway.vm.Principals;
import io.slipway.vm.VirtualMachines;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person has in the systems outside and in the portal's own lists. */
@Component
class Things {

    private final VirtualMachines vms;
    private final LinuxHosts hosts;
    private final Principals principals;
    private final JdbcClient database;

    Things(VirtualMachines vms, LinuxHosts hosts, Principals principals, JdbcClient database) {
        this.vms = vms;
        this.hosts = hosts;
        this.principals = principals;
        this.database = database;
    }

    List<String> of(String person) {
        var name = "dev-" + person;
        var found = new ArrayList<String>();
        vms.list().stream().filter(vm -> vm.name().equals(name)).forEach(vm -> {
            found.add("machine " + vm.name() + " " + vm.powerState() + " " + vm.effectKey());
            vms.granted(vm.id(), principals.principalOf(person)).ifPresent(role -> found.add("role " + role));
        });
        rows(found, "address", "select host(address), effect_key from app.ip_allocation where host_name = ?", name);
        rows(found, "name", "select scope, name, effect_key from app.name_allocation where name = ?", name);
        rows(found, "inventory", "select name, owner, registered_by from app.machine where name = ? and gone_at is null "
                + "and registered_by is not null", name);
        rows(found, "pinned key", "select address, fingerprint from app.host_key where address in "
                + "(select external_id from app.effect where step = 'network.reserve' and external_label = ?)", name);
        rows(found, "lease", "select effect_key from app.first_boot_lease where effect_key in "
                + "(select key from app.effect where input::text like '%' || ? || '%')", name);
        database.sql("select host(address) from app.ip_allocation where host_name = ?").param(name).query(String.class).list()
                .forEach(address -> account(found, address, person));
        return found;
    }

    private void account(List<String> found, String address, String person) {
        try {
            hosts.findAccount(new HostAddress(address, 22), new AccountName(person))
                    .ifPresent(account -> found.add("account " + account.name() + " " + account.marker()));
        } catch (HostFault nobodyThere) {
            // No machine, no account.
        }
    }

    private void rows(List<String> found, String what, String sql, String parameter) {
        database.sql(sql).param(parameter).query().listOfRows().forEach(row -> found.add(what + " " + row.values()));
    }
}
