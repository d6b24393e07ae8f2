/**
 * Draws forms with the portal's components, for every page that has one.
 * Pages ask {@link io.slipway.form.ui.FormParts}; the rest is how it is done.
 */
@NullMarked
@NamedInterface("ui")
package io.slipway.form.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
