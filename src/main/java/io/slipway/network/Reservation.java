package io.slipway.network;

import io.slipway.shared.GuestNetwork;

/**
 * An address and a host name that are in use.
 *
 * @param effectKey the effect that holds them
 * @param pool      the pool that the address is from
 * @param guest     what the machine has to know
 */
public record Reservation(String effectKey, String pool, GuestNetwork guest) {
}
