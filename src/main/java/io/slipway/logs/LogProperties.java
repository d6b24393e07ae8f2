package io.slipway.logs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of logs is kept.
 *
 * @param maxSize of one log before compression; beyond, its oldest lines go
 * @param keep    how long after the last line
 */
@ConfigurationProperties("slipway.logs")
record LogProperties(@DefaultValue("256MB") DataSize maxSize, @DefaultValue("30d") Duration keep) {
}
