package io.slipway.reliability;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import io.slipway.database.EmbeddedServer;
import io.slipway.journey.Portal;
import io.slipway.journey.RealPortal;
import io.slipway.peers.VcenterSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The systems outside of the portals that are killed, and the portals: nodes on one database. */
final class World implements AutoCloseable {

    private final RealPortal place;
    private final VcenterSimulator vcenter;
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final EmbeddedServer server = EmbeddedServer.durable();
    private final JdbcConnectionDetails connection = server.create("portal");
    private final HikariDataSource pool = new HikariDataSource();
    private final List<Portal> nodes = new ArrayList<>();
    private final List<PointLine> lines = new ArrayList<>();

    World(RealPortal place) {
        this.place = place;
        vcenter = place.vcenter("-clone-duration", "500ms", "-unknown-principals", ghosts());
        mails.start();
        pool.setJdbcUrl(connection.getJdbcUrl());
        pool.setUsername(connection.getUsername());
        pool.setPassword(connection.getPassword());
        pool.setMaximumPoolSize(8);
    }

    /**
     * A node that is not started yet. What it announces is heard by the listener; without one it is as fast and silent as
     * ever.
     */
    Portal node(String name, PointLine.@Nullable Listener listener) {
        var node = Portal.named(name).with(place.settings(vcenter)).withClasses(Archive.JARS)
                .with("spring.datasource.url", connection.getJdbcUrl())
                .with("spring.datasource.username", connection.getUsername())
                .with("spring.datasource.password", connection.getPassword())
                .with("spring.datasource.hikari.maximum-pool-size", "45")
                .with("slipway.demo.enabled", "true").with("slipway.demo.password", Portal.PASSWORD)
                .with("spring.mail.host", "127.0.0.1").with("spring.mail.port", Integer.toString(mails.getSmtp().getPort()))
                .with("slipway.mail.from", "portal@example.org")
                .with("slipway.worker.concurrency", "32").with("slipway.schedule.inventory", "1h");
        if (listener != null) {
            var line = new PointLine(listener);
            lines.add(line);
            node.withOption("-Dreliability.port=" + line.port());
        }
        nodes.add(node);
        return node;
    }

    private static String ghosts() {
        return Stream.of(Story.values()).filter(Story::isUnknownToVcenter).flatMap(story -> IntStream.range(0, 1000)
                .mapToObj(i -> "VSPHERE.LOCAL\\%s%03d".formatted(story.people(), i))).collect(Collectors.joining(","));
    }

    /** What a portal needs before the first request. */
    void furnish(Portal portal) {
        portal.as("ada").post("/ip-pools", place.pool());
        database().sql("""
                create function lose_machine() returns trigger language plpgsql as $$ begin
                    update app.machine set gone_at = now() where vm_id = new.submitted ->> 'machine' and vm_id like 'lost-%';
                    return new;
                end $$""").update();
        database().sql("create trigger lose_machine after insert on app.request for each row execute function lose_machine()")
                .update();
    }

    /** Lets the time pass that other nodes leave a dead one to come back. */
    void passLocks() {
        database().sql("update act_ru_ext_task set lock_exp_time_ = now()::timestamp - interval '1 second' "
                + "where lock_exp_time_ > now()::timestamp").update();
        database().sql("update app.effect set held_until = now() where held_until > now()").update();
    }

    /** Ends the database server without letting it tidy up, and starts it again where it was. */
    void restartDatabase() {
        DatabaseRestart.of(server.directory("database").resolve("cluster"));
    }

    VcenterSimulator vcenter() {
        return vcenter;
    }

    GreenMail mails() {
        return mails;
    }

    JdbcClient database() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        nodes.forEach(Portal::close);
        lines.forEach(PointLine::close);
        pool.close();
        mails.stop();
        vcenter.close();
    }
}
