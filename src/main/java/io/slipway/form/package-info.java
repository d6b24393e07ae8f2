/**
 * Camunda Forms: read from their JSON, filled with live options, and checked on the server for every door alike.
 * What is drawn and what is checked come from the same schema.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n", "ui", "ui::gallery"})
package io.slipway.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
