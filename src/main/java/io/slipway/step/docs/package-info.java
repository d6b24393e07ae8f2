/**
 * What authors of process models read about steps: a page and a Camunda Modeler element template for each.
 * Everything is made from the contracts, so it cannot say anything else than what runs.
 */
@NullMarked
package io.slipway.step.docs;

import org.jspecify.annotations.NullMarked;
