package io.slipway.build.jenkins;

import io.slipway.build.LogPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.http.HttpResponse;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.util.EntityUtils;

/** Reads logs piece by piece. Offsets are the server's: what it sends may be shorter or longer than what it counts. */
final class LogReader {

    private static final int MOST = 1 << 20;

    private LogReader() {
    }

    static LogPart read(Wire wire, String job, int number, long offset) throws IOException {
        var path = Paths.build(job, number) + "/logText/progressiveText";
        var response = wire.ask(path, List.of(new BasicNameValuePair("start", String.valueOf(offset))));
        try {
            var bytes = response.getEntity() == null ? new byte[0] : last(response.getEntity().getContent());
            var skipped = bytes.length > MOST;
            var begin = skipped ? bytes.length - MOST : 0;
            var more = "true".equals(header(response, "X-More-Data"));
            var cut = more ? unfinished(bytes) : 0;
            var text = new String(bytes, begin, bytes.length - begin - cut, StandardCharsets.UTF_8).replace("\r\n", "\n");
            var size = header(response, "X-Text-Size");
            var next = size.isEmpty() ? offset + bytes.length : Long.parseLong(size);
            return new LogPart(text, next - cut, more, skipped);
        } finally {
            EntityUtils.consumeQuietly(response.getEntity());
        }
    }

    /** All, or the end of what is longer than the limit. */
    private static byte[] last(InputStream content) throws IOException {
        var kept = new byte[0];
        for (byte[] next = content.readNBytes(MOST); next.length > 0; next = content.readNBytes(MOST)) {
            var from = Math.max(0, kept.length - MOST);
            var joined = new byte[kept.length - from + next.length];
            System.arraycopy(kept, from, joined, 0, kept.length - from);
            System.arraycopy(next, 0, joined, kept.length - from, next.length);
            kept = joined;
        }
        return kept;
    }

    /** How many bytes at the end are the beginning of a character whose rest has not been written yet. */
    private static int unfinished(byte[] bytes) {
        for (var back = 1; back <= Math.min(3, bytes.length); back++) {
            var each = bytes[bytes.length - back] & 0xff;
            if (each >= 0xc0) {
                var length = each >= 0xf0 ? 4 : each >= 0xe0 ? 3 : 2;
                return length > back ? back : 0;
            }
            if (each < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    private static String header(HttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue();
    }
}
