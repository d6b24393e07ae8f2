package io.slipway.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this node keeps files.
 *
 * @param dataDir directory for everything that must survive a restart, made when missing; relative to the working directory
 */
@ConfigurationProperties("slipway")
public record DataProperties(@DefaultValue("data") Path dataDir) {
}
