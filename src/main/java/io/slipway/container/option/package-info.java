/**
 * What request forms offer about containers: the hosts, with their room.
 * An answer is kept for a moment, and a silent host is left out, so that it does not make every form slow.
 */
@NullMarked
package io.slipway.container.option;

import org.jspecify.annotations.NullMarked;
