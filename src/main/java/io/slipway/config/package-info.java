/**
 * Guards the portal's own configuration keys. A mistyped or misplaced key stops the start, with the key's name and its nearest
 * relative.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package io.slipway.config;
