package io.slipway.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.journey.RealPortal;
import io.slipway.peers.TestMachine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a request left everywhere, in words that are the same for every request of its story: names, numbers and addresses are
 * replaced by what they stand for, keys by the activity that made them. A key that no activity made stays and shows up.
 */
final class Traces {

    private static final String ACCOUNT = """
            getent passwd NAME | cut -d: -f1,5-
            cat /etc/slipway/accounts/NAME | grep -v uid=
            cat /etc/sudoers.d/slipway-NAME
            cat ~NAME/.ssh/authorized_keys
            ls /etc/slipway/accounts /etc/sudoers.d
            hostname
            """;

    private final World world;
    private final JdbcClient database;

    Traces(World world) {
        this.world = world;
        this.database = world.database();
    }

    List<String> of(Journey journey) {
        var request = journey.request();
        var name = "dev-" + journey.person();
        var found = new ArrayList<String>();
        rows(found, "request", "select state from app.request where id = ?::uuid", request);
        rows(found, "effect", "select activity_id, step, version, state from app.effect "
                + "where request_id = ?::uuid order by id", request);
        rows(found, "audit", "select action, count(*) from app.audit_entry "
                + "where request_id = ?::uuid group by 1 order by 1", request);
        rows(found, "decision", "select t.task_def_key_, t.delete_reason_ from act_hi_taskinst t join app.request r "
                + "on r.instance_id = t.proc_inst_id_ where r.id = ?::uuid order by t.start_time_", request);
        rows(found, "still at", "select e.act_id_ from act_ru_execution e join app.request r on r.instance_id = e.proc_inst_id_ "
                + "where r.id = ?::uuid", request);
        rows(found, "incident", "select i.incident_msg_ from act_ru_incident i join app.request r "
                + "on r.instance_id = i.proc_inst_id_ where r.id = ?::uuid", request);
        rows(found, "mail kept", "select message_id, recipient, subject, sent_at is not null as sent from app.outbox_message "
                + "where request_id = ?::uuid order by message_id", request);
        rows(found, "address", "select pool, host_name, effect_key from app.ip_allocation where host_name = ?", name);
        rows(found, "name", "select scope, name, effect_key from app.name_allocation where name = ?", name);
        rows(found, "inventory", "select name, owner, template, registered_by, gone_at is not null as gone from app.machine "
                + "where name = ? and registered_by is not null", name);
        rows(found, "pinned key", "select count(*) from app.host_key k join app.ip_allocation a on host(a.address) = k.address "
                + "where a.host_name = ?", name);
        rows(found, "lease", "select l.effect_key from app.first_boot_lease l join app.effect e on e.key = l.effect_key "
                + "where e.request_id = ?::uuid", request);
        world.vcenter().machines(name).forEach(vm -> machine(found, vm, journey));
        mails(found, request);
        var words = words(journey);
        return found.stream().map(line -> replace(line, words)).toList();
    }

    private void rows(List<String> found, String what, String sql, String parameter) {
        database.sql(sql).param(parameter).query().listOfRows().forEach(row -> found.add(what + " " + row.values()));
    }

    private static void machine(List<String> found, JsonNode vm, Journey journey) {
        found.add("machine " + List.of(vm.get("folder"), vm.get("powerState"), vm.get("cpus"), vm.get("memoryMB"),
                vm.get("permissions"), vm.get("annotation")));
        if (vm.get("powerState").asText().equals("poweredOn")) {
            found.addAll(Arrays.asList(TestMachine.inside(vm.get("container").asText(),
                    ACCOUNT.replace("NAME", journey.person()) + "true").split("\n")));
        }
    }

    /** A mail with the same id twice counts once: a mail server or program may throw one away. */
    private void mails(List<String> found, String request) {
        var keys = database.sql("select key from app.effect where request_id = ?::uuid").param(request)
                .query(String.class).list();
        Arrays.stream(world.mails().getReceivedMessages()).map(Traces::told)
                .filter(mail -> keys.stream().anyMatch(mail::contains)).distinct().sorted().forEach(found::add);
    }

    static String told(MimeMessage mail) {
        try {
            return "mail " + List.of(mail.getAllRecipients()[0], mail.getSubject(), mail.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the words of this request mean. */
    private Map<String, String> words(Journey journey) {
        var words = new LinkedHashMap<String, String>();
        database.sql("""
                select e.key, r.item || ' ' || e.activity_id || ' '
                       || row_number() over (partition by e.request_id, e.activity_id order by e.id) as name
                  from app.effect e join app.request r on r.id = e.request_id
                 where r.id = ?::uuid or r.submitted ->> 'accountName' = ?""")
                .params(journey.request(), journey.person()).query().listOfRows()
                .forEach(row -> words.put((String) row.get("key"), "key of " + row.get("name")));
        database.sql("select number from app.request where id = ?::uuid or submitted ->> 'accountName' = ?")
                .params(journey.request(), journey.person()).query(Integer.class).list()
                .forEach(number -> words.put("SW-" + number + "\\b", "NUMBER"));
        words.put(journey.person(), "NAME");
        if (journey.story().needsMachine()) {
            // Any machine that an earlier story left will do.
            words.put(RealPortal.WITH_TOOLS + "|" + RealPortal.WITHOUT_TOOLS, "TEMPLATE");
        }
        return words;
    }

    private static String replace(String line, Map<String, String> words) {
        var replaced = line;
        for (var word : words.entrySet()) {
            replaced = replaced.replaceAll(word.getKey(), word.getValue());
        }
        return replaced;
    }
}
