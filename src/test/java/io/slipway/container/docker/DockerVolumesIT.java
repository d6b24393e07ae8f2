package io.slipway.container.docker;

import io.slipway.container.Containers;
import io.slipway.container.Volumes;
import io.slipway.container.VolumesContract;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;

/** The contract against a real engine. */
@RequiresPeer(Peer.DOCKER)
class DockerVolumesIT extends VolumesContract {

    @Override
    protected Volumes volumes() {
        return Engine.volumes();
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
