/**
 * What administrators tell everybody who uses the portal, and whether new requests are taken.
 * There is one announcement at most; it stands above every page until it is withdrawn.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "ui"})
package io.slipway.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
