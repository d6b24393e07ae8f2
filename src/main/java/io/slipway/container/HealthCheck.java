package io.slipway.container;

import java.time.Duration;

/**
 * How the engine finds out whether a container works.
 *
 * @param command  run in the container by its shell; 0 says healthy
 * @param interval time between checks, and before the first
 * @param timeout  longest time for one
 * @param grace    time from the start in which failures do not count
 * @param retries  how many failures in a row make it unhealthy
 */
public record HealthCheck(String command, Duration interval, Duration timeout, Duration grace, int retries) {
}
