/**
 * The ports on real Docker engines, through docker-java.
 * The only package that imports it; what an engine refuses leaves it as a typed fault.
 */
@NullMarked
package io.slipway.container.docker;

import org.jspecify.annotations.NullMarked;
