package io.slipway.benchmark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** On a portal that {@link ManyRequests} fill; those who ask for it share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = {"slipway.simulation.time-scale=0", "slipway.schedule.inventory=1h"})
@interface ManyRequestsTest {
}
