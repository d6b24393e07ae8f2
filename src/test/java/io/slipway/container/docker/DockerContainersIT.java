package io.slipway.container.docker;

import io.slipway.container.Containers;
import io.slipway.container.ContainersContract;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;

/** The contract against a real engine. */
@RequiresPeer(Peer.DOCKER)
class DockerContainersIT extends ContainersContract {

    @Override
    protected Containers containers() {
        return Engine.containers();
    }

    @Override
    protected String image() {
        return Engine.image().toString();
    }

    @Override
    protected int freePort() {
        return Engine.freePort();
    }

    @Override
    protected String host() {
        return Engine.HOST;
    }
}
