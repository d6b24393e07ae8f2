/**
 * What processes can do with containers, images and volumes.
 * Steps know the ports only, and work on any host that is configured.
 */
@NullMarked
package io.slipway.container.step;

import org.jspecify.annotations.NullMarked;
