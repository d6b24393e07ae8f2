package io.slipway.reliability;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import io.slipway.database.EmbeddedServer;
import io.slipway.journey.Portal;
import io.slipway.journey.RealPortal;
import io.slipway.peers.VcenterSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The systems outside of a portal that is killed, and the portal. */
final class World implements AutoCloseable {

    private static final RealPortal PLACE = RealPortal.on(20, 99, 254);
    private static final String WATCH = "io/slipway/reliability/child";

    private final VcenterSimulator vcenter = PLACE.vcenter("-clone-duration", "500ms",
            "-unknown-principals", ghosts());
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HikariDataSource pool = new HikariDataSource();
    private final PointLine line;
    private final Portal portal;

    World(String name, PointLine.Listener listener) {
        mails.start();
        line = new PointLine(listener);
        var database = EmbeddedServer.durable().create("portal");
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(8);
        portal = Portal.named(name).with(PLACE.settings(vcenter)).withClasses(watch())
                .withOption("-Dreliability.port=" + line.port())
                .with("spring.datasource.url", database.getJdbcUrl()).with("spring.datasource.username", database.getUsername())
                .with("spring.datasource.password", database.getPassword())
                .with("spring.datasource.hikari.maximum-pool-size", "70")
                .with("slipway.demo.enabled", "true").with("slipway.demo.password", Portal.PASSWORD)
                .with("spring.mail.host", "127.0.0.1").with("spring.mail.port", Integer.toString(mails.getSmtp().getPort()))
                .with("slipway.mail.from", "portal@example.org")
                // Wants the mail library's own sender instead of a watched one.
                .with("management.health.mail.enabled", "false")
                .with("slipway.worker.concurrency", "32").with("slipway.schedule.inventory", "1h");
    }

    private static String ghosts() {
        var all = new StringBuilder("VSPHERE.LOCAL\\ghost");
        for (var i = 0; i < 100; i++) {
            all.append(",VSPHERE.LOCAL\\%s%02d".formatted(Story.TAKEN_BACK.people(), i));
        }
        return all.toString();
    }

    /** Only the watching classes: other tests' beans are none of the portal's. */
    private static Path watch() {
        try {
            var from = Path.of(World.class.getProtectionDomain().getCodeSource().getLocation().getPath()).resolve(WATCH);
            var to = Files.createDirectories(Path.of("target", "reliability", "watch").toAbsolutePath());
            FileSystemUtils.copyRecursively(from, to.resolve(WATCH));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        portal.start();
        portal.as("ada").post("/ip-pools", PLACE.pool());
    }

    Portal portal() {
        return portal;
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
        portal.close();
        line.close();
        pool.close();
        mails.stop();
        vcenter.close();
    }
}
