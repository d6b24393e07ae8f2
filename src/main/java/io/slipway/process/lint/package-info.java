/**
 * The rules that every process model keeps, whoever drew it.
 * A model is checked as a file, with the forms that come with it and the steps that this portal knows; no engine is needed.
 */
@NullMarked
package io.slipway.process.lint;

import org.jspecify.annotations.NullMarked;
