package io.slipway.container.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The images that the portal knows how to build: folders with a Dockerfile and the files it wants. */
@Component
class ImageTemplates {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String DOCKERFILE = "Dockerfile";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    /** @throws IllegalArgumentException when there is none of that name */
    Template get(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no template " + name);
        }
        try {
            var files = new HashMap<String, byte[]>();
            for (var file : resources.getResources("classpath*:images/" + name + "/*")) {
                if (file.isReadable() && file.getFilename() != null) {
                    files.put(file.getFilename(), file.getContentAsByteArray());
                }
            }
            var dockerfile = files.remove(DOCKERFILE);
            if (dockerfile == null) {
                throw new IllegalArgumentException("no template " + name);
            }
            return new Template(new String(dockerfile, StandardCharsets.UTF_8), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the folder. */
    record Template(String dockerfile, Map<String, byte[]> files) {
    }
}
