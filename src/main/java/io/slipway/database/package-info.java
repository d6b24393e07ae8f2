/**
 * The one PostgreSQL that holds everything: an embedded server that survives kills and restarts unless an external one is
 * configured. Other modules learn from {@link io.slipway.database.DatabaseMode} which of the two it is.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package io.slipway.database;
