package io.slipway.database;

/**
 * Which PostgreSQL the portal runs on.
 *
 * @param embedded true for the server that the portal starts itself (a laptop, a trial), false for the one that
 *        {@code spring.datasource.url} names. Demo people and simulated systems exist by default only when true.
 */
public record DatabaseMode(boolean embedded) {
}
