package io.slipway.container.docker;

import io.slipway.container.Containers;
import io.slipway.container.ImageName;
import io.slipway.container.Images;
import io.slipway.container.ImagesContract;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;

/** The contract against a real engine. */
@RequiresPeer(Peer.DOCKER)
class DockerImagesIT extends ImagesContract {

    @Override
    protected Images images() {
        return Engine.images();
    }

    @Override
    protected Containers containers() {
        return Engine.containers();
    }

    @Override
    protected ImageName image() {
        return Engine.image();
    }

    @Override
    protected ImageName refused() {
        return ImageName.of(Engine.image().toString().replace("127.0.0.1", "localhost"));
    }

    @Override
    protected String host() {
        return Engine.HOST;
    }
}
