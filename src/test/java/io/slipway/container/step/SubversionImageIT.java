package io.slipway.container.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.container.ExecResult;
import io.slipway.container.docker.Engine;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The image for Subversion, built from its template on a real engine. */
@RequiresPeer(Peer.DOCKER)
class SubversionImageIT {

    private static final String SVN = "svn --non-interactive --no-auth-cache --username jdoe --password ";

    private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
    private final LongWork work = new LongWork(Clock.systemUTC());

    @AfterEach
    void removeContainer() {
        Engine.containers().remove(Engine.HOST, name);
        work.destroy();
    }

    @Test
    void aRepositoryIsServedToThoseWhoMay() {
        var image = Engine.image().registry() + "/slipway/svn:test";
        var visit = Visits.of(name, 1);
        var build = new BuildImageStep(Engine.images(), work, new ImageTemplates());
        var run = new RunContainerStep(Engine.containers(), Clock.systemUTC(), told -> { });
        Visits.finish(build, new BuildImageStep.Input(Engine.HOST, image, "svn", null, "BASE=slipway-testbed/debian"), visit,
                pause -> { });
        Visits.finish(run, new RunInput(Engine.HOST, name, image, null, "REPOSITORY=billing", null, null, null, null, 256, null,
                "no", null), visit, pause -> { });
        assertThat(in(SVN + "secret checkout http://localhost/svn/billing/trunk /tmp/early").exitCode()).isNotZero();

        assertThat(in("htpasswd -Bb /etc/svn-access/users jdoe secret; "
                + "printf '[/trunk]\\njdoe = rw\\n[/tags]\\njdoe = r\\n' > /etc/svn-access/authz").exitCode()).isZero();

        assertThat(in(SVN + "wrong checkout http://localhost/svn/billing/trunk /tmp/wrong").output()).contains("Authentication");
        assertThat(in(SVN + "secret checkout http://localhost/svn/billing/trunk /tmp/work").exitCode()).isZero();
        assertThat(in("cd /tmp/work && echo hello > page && svn add page && " + SVN + "secret commit -m first").output())
                .contains("Committed revision");
        assertThat(in(SVN + "secret cat http://localhost/svn/billing/trunk/page").output()).isEqualTo("hello\n");
        assertThat(in(SVN + "secret mkdir -m no http://localhost/svn/billing/tags/one").output()).contains("E175013");
    }

    private ExecResult in(String command) {
        return Engine.containers().exec(Engine.HOST, name, List.of("sh", "-c", command), Duration.ofSeconds(30));
    }
}
