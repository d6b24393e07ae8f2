package io.slipway.vm.vsphere;

import java.rmi.RemoteException;

/**
 * Calls that belong together. It is run again when the session turns out to be over, so that a call that changes something must
 * be the last one.
 */
@FunctionalInterface
interface Conversation<T> {

    T with(Connection connection) throws RemoteException;
}
