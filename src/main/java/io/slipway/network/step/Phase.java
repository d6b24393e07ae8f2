package io.slipway.network.step;

/** How far the configuration of a machine is. */
enum Phase {
    /** Another machine has the first-boot address. */
    QUEUED,
    /** The machine is being switched on. */
    POWERING,
    /** It boots; nobody answers at the first-boot address yet. */
    BOOTING,
    /** It answers at the first-boot address. */
    READY,
    /** It was told its own address and is on the way there. */
    MOVING
}
