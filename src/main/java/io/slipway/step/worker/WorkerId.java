package io.slipway.step.worker;

import io.slipway.step.NodeId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What this process is called towards the engine; a new one after every start. */
@Component
class WorkerId implements NodeId {

    private final String host = hostName();
    private final String value = host + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

    @Override
    public String value() {
        return value;
    }

    @Override
    public String host() {
        return host;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
