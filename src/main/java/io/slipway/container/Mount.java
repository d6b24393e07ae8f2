package io.slipway.container;

/**
 * A volume in a container.
 *
 * @param volume   the volume's name, or an absolute path on the host
 * @param path     where the container sees it
 * @param readOnly whether the container may not write
 */
public record Mount(String volume, String path, boolean readOnly) {
}
