/**
 * The effects ledger's table.
 * Every write joins the transaction of the engine call that it belongs to.
 */
@NullMarked
package io.slipway.step.ledger;

import org.jspecify.annotations.NullMarked;
