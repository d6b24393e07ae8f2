package io.slipway.vm;

/** Who a person is to the system that runs the machines. */
public interface Principals {

    /** The system's principal for a person's account, e.g. {@code jdoe@vsphere.local}; it need not exist there. */
    String principalOf(String account);

    /** The role that people get on their own machines. */
    String defaultRole();
}
