/**
 * The steps that make build jobs, run builds and remove jobs.
 * They speak to the port only; what its faults mean to a process is decided in one place for all of them.
 */
@NullMarked
package io.slipway.build.step;

import org.jspecify.annotations.NullMarked;
