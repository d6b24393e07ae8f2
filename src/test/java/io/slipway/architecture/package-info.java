/**
 * The rules that every module keeps.
 * Each rule says in its name what it demands, and in its reason why.
 */
@NullMarked
package io.slipway.architecture;

import org.jspecify.annotations.NullMarked;
