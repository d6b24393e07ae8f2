/**
 * The page on which administrators read the audit trail.
 * Nothing can be changed there, as nothing can be changed in the trail.
 */
@NullMarked
package io.slipway.audit.ui;

import org.jspecify.annotations.NullMarked;
