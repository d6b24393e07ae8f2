package io.slipway.benchmark;

import io.slipway.journey.ApiClient;
import io.slipway.journey.Developer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a portal as years of work would. It carries out four requests, then multiplies what each left. As in production the
 * engine has forgotten most of those that ended long ago; the request, its effects, the trail and the mails stay.
 */
final class ManyRequests {

    static final int REQUESTS = 100_000;
    static final int MACHINES = 5_000;
    static final int PEOPLE = 4_000;

    private static final int WITH_HISTORY = 8_000;
    private static final int COMPLETED = 85_000;
    private static final int REJECTED = 95_000;
    private static final int WAITING = 99_000;

    private final JdbcClient jdbc;
    private final ApiClient rita;
    private final ApiClient lee;
    private final ApiClient ada;

    ManyRequests(JdbcClient jdbc, ApiClient rita, ApiClient lee, ApiClient ada) {
        this.jdbc = jdbc;
        this.rita = rita;
        this.lee = lee;
        this.ada = ada;
    }

    /** Does nothing to a portal that is full already. */
    void seed() {
        if (jdbc.sql("select count(*) from app.request").query(Long.class).single() >= REQUESTS) {
            return;
        }
        script();
        var completed = decided("bench-done", "approve", "COMPLETED");
        var rejected = decided("bench-no", "reject", "REJECTED");
        var waiting = ask("bench-waits");
        var failed = failed();
        multiply(completed, 1, WITH_HISTORY, true);
        multiply(completed, WITH_HISTORY + 1, COMPLETED, false);
        multiply(rejected, COMPLETED + 1, REJECTED, false);
        multiply(waiting, REJECTED + 1, WAITING, true);
        multiply(failed, WAITING + 1, REQUESTS, true);
        people();
        machines();
        jdbc.sql("vacuum analyze").update();
    }

    private String ask(String account) {
        return rita.submit("onboard-developer", Developer.named(account).asksFor("debian-12"));
    }

    private String decided(String account, String decision, String end) {
        var id = ask(account);
        lee.complete(id, Map.of("decision", decision, "comment", "For the benchmark."));
        rita.awaitState(id, end);
        return id;
    }

    private String failed() {
        var id = ask("bench-fails");
        ada.post("/simulation/faults", Map.of("system", "vcenter", "operation", "clone", "kind", "BAD_CREDENTIALS"));
        lee.complete(id, Map.of("decision", "approve"));
        rita.awaitState(id, "FAILED");
        return id;
    }

    private void multiply(String request, int first, int last, boolean withEngine) {
        jdbc.sql("select bench_multiply(:request, :first, :last, :engine)").param("request", UUID.fromString(request))
                .param("first", first).param("last", last).param("engine", withEngine).query((row, n) -> 1).list();
    }

    private void people() {
        jdbc.sql("""
                insert into app.person (username, full_name, email, password_hash)
                select 'person' || n, 'Person ' || substr(md5(n::text), 1, 6) || ' Example', 'person' || n || '@example.org', ''
                  from generate_series(0, :last) n""").param("last", PEOPLE - 1).update();
        jdbc.sql("insert into app.person_role select username, 'REQUESTER' from app.person where password_hash = ''").update();
    }

    /** They were seen last after the end of the run, so that no look at the simulated system takes them for gone. */
    void machines() {
        jdbc.sql("""
                insert into app.machine (vm_id, name, guest_os, power_state, ip, cpus, memory_mib, host_name, address, template,
                    owner, request_id, request_number, registered_by, registered_at, seen_at)
                select 'vm-b' || n, 'bench-' || n, 'Debian GNU/Linux 12 (64-bit)', case when n % 20 = 0 then 'OFF' else 'ON' end,
                       at, 2, 4096, 'bench-' || n, at, 'debian-12',
                       case when n % 100 = 0 then 'rita' else 'person' || n % :people end, null::uuid, 'SW-' || n,
                       'bench-' || n, now(), now() + interval '1 day'
                  from (select n, '10.9.0.0'::inet + n as at from generate_series(1, :last) n) numbered""")
                .param("people", PEOPLE).param("last", MACHINES).update();
    }

    private void script() {
        try {
            jdbc.sql(new ClassPathResource("benchmark/multiply.sql").getContentAsString(StandardCharsets.UTF_8)).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
