package io.slipway.container;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images in the stores of hosts. Every method is one conversation with the host and throws {@link ContainerFault}. Those that
 * tell a {@link WorkListener} how far they are may take many minutes; they end when their thread is interrupted, and the host
 * stops working then.
 *
 * <p>The credentials for a registry are the portal's: they follow from the image's name.
 */
public interface Images {

    /** True when no real hosts are behind this. */
    boolean simulated();

    /** All images that have a name or a label of these, newest first. */
    List<Image> list(String host, Map<String, String> labels);

    /** One image by its id or name. */
    Optional<ImageDetail> find(String host, String image);

    /** Fetches the image from its registry. */
    void pull(String host, ImageName name, WorkListener listener);

    /** Builds an image and returns its id. */
    String build(String host, BuildSpec spec, WorkListener listener);

    /** Gives the image one more name; one that had the name loses it. */
    void tag(String host, String image, ImageName name);

    /** Takes the image to the registry in its name, and returns the digest that it has there. */
    String push(String host, ImageName name, WorkListener listener);

    /**
     * Takes the name away, and the image with its last name.
     *
     * @return false when there is no such image
     */
    boolean remove(String host, String image);

    /** Brings in the images of an archive as {@code docker save} writes it, and says what they are called. */
    List<String> load(String host, InputStream archive);
}
