/**
 * People's access to machines: the public keys and account names that hosts take, and the step that makes an account.
 * What the portal refuses here, it refuses in the form already.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "host"})
package io.slipway.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
