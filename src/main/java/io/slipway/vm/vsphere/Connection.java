package io.slipway.vm.vsphere;

import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.VimPortType;

/**
 * One session with the server.
 *
 * @param api     the stubs, signed in
 * @param content the server's entry points
 * @param user    who the server says signed in, e.g. {@code VSPHERE.LOCAL\portal}
 */
record Connection(VimPortType api, ServiceContent content, String user) {
}
