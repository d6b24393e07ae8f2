package io.slipway.vm.vsphere;

import com.vmware.vim25.ManagedObjectReference;

/** References to the server's objects. */
final class References {

    private References() {
    }

    static ManagedObjectReference of(String type, String value) {
        var reference = new ManagedObjectReference();
        reference.setType(type);
        reference.setVal(value);
        return reference;
    }

    static ManagedObjectReference machine(String id) {
        return of("VirtualMachine", id);
    }
}
