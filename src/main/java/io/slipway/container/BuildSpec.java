package io.slipway.container;

import java.util.Map;

/**
 * What to build.
 *
 * @param name       what the image is to be called
 * @param dockerfile the text of the Dockerfile
 * @param files      the files beside it by relative path; one that begins with {@code #!} becomes executable
 * @param arguments  build arguments
 * @param labels     labels that the image gets
 */
public record BuildSpec(ImageName name, String dockerfile, Map<String, byte[]> files, Map<String, String> arguments,
                        Map<String, String> labels) {

    public BuildSpec {
        files = Map.copyOf(files);
        arguments = Map.copyOf(arguments);
        labels = Map.copyOf(labels);
    }
}
