/**
 * The log viewer: one component for every page that shows a log, however long, also while it is written.
 * A page has a {@link io.slipway.shared.LogSource} and gets the component from {@link io.slipway.ui.log.LogViewers}.
 */
@NullMarked
@NamedInterface("log")
package io.slipway.ui.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
