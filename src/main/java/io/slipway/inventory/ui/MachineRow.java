package io.slipway.inventory.ui;

import io.slipway.inventory.Machine;

/**
 * A machine in the inventory.
 *
 * @param owner the owner's name; empty for nobody
 */
record MachineRow(Machine machine, String owner) {
}
