/**
 * The step that makes a project with its groups.
 * It takes back only the project that it made.
 */
@NullMarked
package io.slipway.project.step;

import org.jspecify.annotations.NullMarked;
