package io.slipway.container.docker;

import io.slipway.container.ContainerHosts;
import io.slipway.container.ContainerHostsContract;
import io.slipway.container.Containers;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;

/** The contract against a real engine. */
@RequiresPeer(Peer.DOCKER)
class DockerContainerHostsIT extends ContainerHostsContract {

    @Override
    protected ContainerHosts hosts() {
        return Engine.hosts();
    }

    @Override
    protected Containers containers() {
        return Engine.containers();
    }

    @Override
    protected String image() {
        return Engine.image().toString();
    }

    @Override
    protected String host() {
        return Engine.HOST;
    }
}
