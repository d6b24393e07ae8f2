/**
 * The frame around the pages: navigation, person menu, sign-in page, error pages, language and colour scheme.
 * Nothing depends on it: pages get into the frame through their route.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n", "ui", "identity"})
package io.slipway.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
