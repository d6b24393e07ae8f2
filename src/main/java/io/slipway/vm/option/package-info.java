/**
 * What request forms offer about machines: templates and sizes.
 * Templates are kept for a moment, so that a slow system does not make every form slow.
 */
@NullMarked
package io.slipway.vm.option;

import org.jspecify.annotations.NullMarked;
