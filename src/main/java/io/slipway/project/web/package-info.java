/**
 * The REST interface of projects and their groups.
 * It shows a person the projects that the pages show.
 */
@NullMarked
package io.slipway.project.web;

import org.jspecify.annotations.NullMarked;
