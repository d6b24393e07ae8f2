package io.slipway.vm.vsphere;

import com.vmware.vim25.MethodFault;
import com.vmware.vim25.NotAuthenticated;
import java.rmi.RemoteException;
import org.jspecify.annotations.Nullable;

/** The server answered with a fault: its type decides, its text is only for people. */
final class RemoteFault extends RemoteException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient @Nullable MethodFault fault;

    /**
     * @param type  the fault's type as sent, e.g. {@code DuplicateName}
     * @param text  what the server says, in its language
     * @param fault the fault itself, or null when the type is not known here
     */
    RemoteFault(String type, String text, @Nullable MethodFault fault) {
        super(text);
        this.type = type;
        this.fault = fault;
    }

    String type() {
        return type;
    }

    @Nullable MethodFault fault() {
        return fault;
    }

    boolean notAuthenticated() {
        return fault instanceof NotAuthenticated;
    }
}
