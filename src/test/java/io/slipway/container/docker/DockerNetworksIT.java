package io.slipway.container.docker;

import io.slipway.container.Containers;
import io.slipway.container.Networks;
import io.slipway.container.NetworksContract;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;

/** The contract against a real engine. */
@RequiresPeer(Peer.DOCKER)
class DockerNetworksIT extends NetworksContract {

    @Override
    protected Networks networks() {
        return Engine.networks();
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
