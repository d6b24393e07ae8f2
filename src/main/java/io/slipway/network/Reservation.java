package io.slipway.network;

import io.slipway.shared.GuestNetwork;

/**
 * An address and a host name that are in use.
 *
 * @param effectKey the effect that holds them
 * @param pool      the pool that the address is from
 * @param guest     what the machine has to know
 * @param confirmed whether it is certain that nobody else has the address
 */
public record Reservation(String effectKey, String pool, GuestNetwork guest, boolean confirmed) {
}
