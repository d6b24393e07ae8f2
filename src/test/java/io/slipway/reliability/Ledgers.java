package io.slipway.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold for a whole portal that has nothing left to do. */
final class Ledgers {

    private static final Pattern MARK = Pattern.compile("slipway-effect: (\\S+)");

    private final World world;
    private final JdbcClient database;

    Ledgers(World world) {
        this.world = world;
        this.database = world.database();
    }

    /** Things outside that nothing in the ledger stands for. */
    List<String> orphans() {
        var found = new ArrayList<String>();
        StreamSupport.stream(world.vcenter().machines().spliterator(), false).filter(vm -> !vm.get("template").asBoolean())
                .forEach(vm -> {
                    var mark = MARK.matcher(vm.get("annotation").asText());
                    if (mark.find() && !done(mark.group(1))) {
                        found.add("machine " + vm.get("name").asText() + " of " + mark.group(1));
                    }
                });
        found.addAll(rows("select 'address ' || host(address) from app.ip_allocation where effect_key not in "
                + "(select key from app.effect where state = 'DONE')"));
        found.addAll(rows("select 'name ' || name from app.name_allocation where effect_key not in "
                + "(select effect_key from app.ip_allocation)"));
        found.addAll(rows("select 'lease of ' || effect_key from app.first_boot_lease"));
        Arrays.stream(world.mails().getReceivedMessages()).map(Traces::told)
                .filter(mail -> rows("select key from app.effect where state = 'DONE' or state = 'KEPT'")
                        .stream().noneMatch(mail::contains))
                .forEach(found::add);
        return found;
    }

    /** Work that never came to an end. */
    List<String> stuck() {
        return rows("select coalesce(r.title, '') || ': ' || e.activity_id || ' ' || e.state from app.effect e "
                + "left join app.request r on r.id = e.request_id where e.state in ('INTENDED', 'RUNNING', 'UNDOING', 'FAILED') "
                + "union all select 'still at ' || act_id_ from act_ru_execution where act_id_ is not null "
                + "union all select 'incident ' || incident_msg_ from act_ru_incident");
    }

    /** Names that more than one machine has, and addresses that more than one has. */
    List<String> duplicates() {
        var names = new ArrayList<String>();
        var addresses = new ArrayList<String>();
        world.vcenter().machines().forEach(vm -> {
            names.add(vm.get("name").asText());
            if (!vm.get("address").asText().isEmpty()) {
                addresses.add(vm.get("address").asText());
            }
        });
        var twice = new ArrayList<String>();
        for (var all : List.of(names, addresses)) {
            List.copyOf(new HashSet<>(all)).forEach(all::remove);
            twice.addAll(all);
        }
        return twice;
    }

    private boolean done(String key) {
        return database.sql("select count(*) from app.effect where key = ? and state = 'DONE'").param(key)
                .query(Integer.class).single() == 1;
    }

    private List<String> rows(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
