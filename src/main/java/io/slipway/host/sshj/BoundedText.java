package io.slipway.host.sshj;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a stream held, up to a limit.
 *
 * @param text the text in UTF-8
 * @param cut  true when there was more
 */
record BoundedText(String text, boolean cut) {

    /** Reads to the end of the stream or to the limit in bytes; a stream that breaks counts as ended. */
    static BoundedText read(InputStream stream, int limit) {
        try (stream) {
            var bytes = stream.readNBytes(limit + 1);
            var cut = bytes.length > limit;
            return new BoundedText(new String(bytes, 0, cut ? limit : bytes.length, StandardCharsets.UTF_8), cut);
        } catch (IOException e) {
            return new BoundedText("", false);
        }
    }
}
