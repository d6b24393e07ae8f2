/**
 * The steps that make, hand over and remove virtual machines.
 * They speak to the port only; what its faults mean to a process is decided in one place for all of them.
 */
@NullMarked
package io.slipway.vm.step;

import org.jspecify.annotations.NullMarked;
