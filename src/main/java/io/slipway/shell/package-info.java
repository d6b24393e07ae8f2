/**
 * The frame around the pages: navigation, command palette, person menu, sign-in page, error pages, language and look.
 * Nothing depends on it: pages get into the frame through their route.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n", "ui", "identity", "preference"})
package io.slipway.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
