package io.slipway.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database; nobody but the portal's own account can read them. */
record DatabaseDirectory(Path root) {

    /** Makes the directory and its parents, for the owner only, when missing. */
    static DatabaseDirectory at(Path root) throws IOException {
        if (root.getParent() != null) {
            Files.createDirectories(root.getParent(), only("rwx------"));
        }
        if (!Files.isDirectory(root)) {
            Files.createDirectory(root, only("rwx------"));
        }
        return new DatabaseDirectory(root.toRealPath());
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** The database password, made on the first call. */
    String password() throws IOException {
        if (!Files.exists(passwordFile()) || Files.size(passwordFile()) == 0) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.deleteIfExists(passwordFile());
            Files.createFile(passwordFile(), only("rw-------"));
            Files.writeString(passwordFile(), HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
        }
        return Files.readString(passwordFile()).strip();
    }

    /** False until the cluster has been made completely: whatever an interrupted first start left holds nobody's data. */
    boolean isComplete() {
        return Files.exists(completed());
    }

    void markComplete() throws IOException {
        Files.createFile(completed());
    }

    void clearIncomplete() throws IOException {
        FileSystemUtils.deleteRecursively(cluster());
    }

    private Path completed() {
        return root.resolve("complete");
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
