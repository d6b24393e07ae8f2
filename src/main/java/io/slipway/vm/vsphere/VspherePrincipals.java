package io.slipway.vm.vsphere;

import io.slipway.vm.Principals;

/** Principals by the configured pattern. */
record VspherePrincipals(VsphereProperties properties) implements Principals {

    @Override
    public String principalOf(String account) {
        return properties.principalPattern().replace("{account}", account);
    }

    @Override
    public String defaultRole() {
        return properties.role();
    }
}
