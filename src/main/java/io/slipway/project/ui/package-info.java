/**
 * The pages of projects: the list, and each project with its groups.
 * People see their own projects, administrators all.
 */
@NullMarked
package io.slipway.project.ui;

import org.jspecify.annotations.NullMarked;
