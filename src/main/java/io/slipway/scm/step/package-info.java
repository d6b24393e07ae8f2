/**
 * The steps that make repositories, bind them to projects and archive them.
 * Each touches only what carries the key of its own effect.
 */
@NullMarked
package io.slipway.scm.step;

import org.jspecify.annotations.NullMarked;
