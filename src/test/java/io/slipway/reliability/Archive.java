package io.slipway.reliability;

import io.slipway.journey.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Lets portals start sooner: their classes are read once and kept as the virtual machine needs them. */
final class Archive {

    /** The portal and what watches it; other tests' beans are none of its. */
    static final List<Path> JARS = jars();

    private static final Path FOLDER = Path.of("target", "reliability").toAbsolutePath();
    private static final String DUMP = "-XX:ArchiveClassesAtExit=" + FOLDER.resolve("portal.jsa");
    private static final String USE = "-XX:SharedArchiveFile=" + FOLDER.resolve("portal.jsa");

    private Archive() {
    }

    /** To be called before the first start. */
    static void record(Portal portal) {
        portal.withOption(DUMP);
    }

    /** Restarts the portal with what it has read until now. */
    static void use(Portal portal) {
        portal.stop();
        portal.withoutOption(DUMP).withOption(USE).start();
    }

    private static List<Path> jars() {
        try {
            var folder = Files.createDirectories(Path.of("target", "reliability").toAbsolutePath());
            return List.of(jar(Path.of("target", "test-classes"), "io/slipway/reliability/child", folder.resolve("watch.jar")),
                    jar(Path.of("target", "classes"), "", folder.resolve("portal.jar")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Path root, String below, Path file) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(file)); var all = Files.walk(root)) {
            // Packages are found by their folders, so that those above are needed, too.
            for (var each : all.filter(path -> !path.equals(root) && (path.startsWith(root.resolve(below))
                    || root.resolve(below).startsWith(path))).sorted().toList()) {
                var isFolder = Files.isDirectory(each);
                out.putNextEntry(new JarEntry(root.relativize(each) + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(each, out);
                }
            }
        }
        return file;
    }
}
