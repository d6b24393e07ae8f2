package io.slipway.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pool as somebody typed it; anything may be missing or wrong. The components are the field keys of errors.
 *
 * @param name         1 to 60 letters, digits, dots, underscores and hyphens, a letter or digit first
 * @param cidr         e.g. {@code 192.0.2.0/24}
 * @param gateway      e.g. {@code 192.0.2.1}
 * @param dns          at most three addresses; null counts as none
 * @param vlan         1 to 4094, or null
 * @param firstAddress e.g. {@code 192.0.2.50}
 * @param lastAddress  e.g. {@code 192.0.2.250}
 * @param contact      whom to ask about the pool, at most 120 characters, e.g. {@code network@example.org}; null or empty for the
 *                     administrators
 */
public record NewIpPool(@Nullable String name, @Nullable String cidr, @Nullable String gateway, @Nullable List<String> dns,
                        @Nullable Integer vlan, @Nullable String firstAddress, @Nullable String lastAddress,
                        @Nullable String contact) {
}
