/**
 * The step that sends a message to a person.
 * Its Message-ID is made from the effect's key, so that a repeat is the same message.
 */
@NullMarked
package io.slipway.mail.step;

import org.jspecify.annotations.NullMarked;
