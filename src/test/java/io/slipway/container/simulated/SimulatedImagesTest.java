package io.slipway.container.simulated;

import io.slipway.container.Containers;
import io.slipway.container.ImageName;
import io.slipway.container.Images;
import io.slipway.container.ImagesContract;

class SimulatedImagesTest extends ImagesContract {

    @Override
    protected Images images() {
        return new SimulatedImages(World.ENGINES);
    }

    @Override
    protected Containers containers() {
        return new SimulatedContainers(World.ENGINES);
    }

    @Override
    protected ImageName image() {
        return ImageName.of(SimulatedDocker.IMAGE);
    }

    @Override
    protected ImageName refused() {
        return ImageName.of(ExampleImages.REFUSING + "/web:1");
    }

    @Override
    protected String host() {
        return SimulatedDocker.HOST;
    }
}
