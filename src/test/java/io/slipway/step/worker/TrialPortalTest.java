package io.slipway.step.worker;

import io.slipway.SlipwayTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the whole portal with trial steps. The worker practically never polls: what runs there was announced or came due. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SlipwayTest
@Import(TrialSteps.class)
@TestPropertySource(properties = {"slipway.worker.poll=10m", "slipway.cluster.heartbeat=200ms",
    "slipway.outage.pause=20ms", "slipway.outage.longest-pause=60ms",
    "slipway.worker.systems.trial-narrow=2", "slipway.worker.systems.trial-single=1"})
public @interface TrialPortalTest {
}
