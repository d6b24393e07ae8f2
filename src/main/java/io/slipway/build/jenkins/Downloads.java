package io.slipway.build.jenkins;

import io.slipway.build.BuildFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Hands files on as they come in. */
final class Downloads {

    private static final int PIECE = 64 * 1024;

    private final JenkinsConnection connection;
    private final JenkinsFaults faults;

    Downloads(JenkinsConnection connection, JenkinsFaults faults) {
        this.connection = connection;
        this.faults = faults;
    }

    /** Whose side a broken stream was on is told apart: only the target's own exception is thrown as it is. */
    void write(String address, String path, OutputStream target, long limit) throws IOException {
        try (var in = connection.call(wire -> wire.open(address))) {
            var written = 0L;
            for (var piece = read(in); piece.length > 0; piece = read(in)) {
                written += piece.length;
                if (written > limit) {
                    throw faults.about(BuildFault.Kind.TOO_LARGE, "build.jenkins.artifact-too-large", path, limit);
                }
                target.write(piece);
            }
        }
    }

    private byte[] read(InputStream in) {
        try {
            return in.readNBytes(PIECE);
        } catch (IOException e) {
            throw faults.of(e);
        }
    }
}
