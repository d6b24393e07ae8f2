package io.slipway.logs;

import io.slipway.shared.LogLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A piece of a log: some lines, each with its line feed but for one that still goes on at the end of the log.
 *
 * @param firstLine number of its first line
 * @param text      not empty
 */
record Chunk(long firstLine, String text) {

    /** A piece of so many characters is not added to. */
    static final int FULL = 64 * 1024;

    boolean isOpen() {
        return !text.endsWith("\n");
    }

    boolean isFull() {
        return text.length() >= FULL && !isOpen();
    }

    /** The line that still goes on; empty if none does. */
    String openLine() {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    long lastLine() {
        return firstLine + text.chars().filter(character -> character == '\n').count() - (isOpen() ? 0 : 1);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (int begin = 0; begin < text.length();) {
            int end = text.indexOf('\n', begin);
            lines.add(text.substring(begin, end < 0 ? text.length() : end));
            begin = end < 0 ? text.length() : end + 1;
        }
        return lines;
    }

    long[] errors() {
        var lines = lines();
        return IntStream.range(0, lines.size()).filter(index -> LogLine.tellsOfAnError(lines.get(index)))
                .mapToLong(index -> firstLine + index).toArray();
    }

    /** Cuts what follows on each other into pieces that are full, and one that may not be. */
    static List<Chunk> cut(long firstLine, String text) {
        var chunks = new ArrayList<Chunk>();
        long line = firstLine;
        for (int begin = 0; begin < text.length();) {
            int end = begin + FULL > text.length() ? -1 : text.indexOf('\n', begin + FULL - 1);
            var chunk = new Chunk(line, text.substring(begin, end < 0 ? text.length() : end + 1));
            chunks.add(chunk);
            line = chunk.lastLine() + 1;
            begin += chunk.text().length();
        }
        return chunks;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] deflate(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    static byte[] inflate(byte[] deflated) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
