package io.slipway.container.docker;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import io.slipway.container.LogLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Makes lines of the pieces in which an engine sends what a container writes. */
final class Lines implements Consumer<Frame> {

    private static final int LONGEST = 64 * 1024;

    private final Consumer<LogLine> listener;
    private final Map<StreamType, ByteArrayOutputStream> rests = new EnumMap<>(StreamType.class);

    Lines(Consumer<LogLine> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(Frame frame) {
        var rest = rests.computeIfAbsent(frame.getStreamType(), type -> new ByteArrayOutputStream());
        for (byte each : frame.getPayload()) {
            if (each == '\n' || rest.size() >= LONGEST) {
                tell(frame.getStreamType(), rest);
            }
            if (each != '\n') {
                rest.write(each);
            }
        }
    }

    /** Tells the last lines, which no line break ended. */
    void end() {
        rests.forEach((type, rest) -> {
            if (rest.size() > 0) {
                tell(type, rest);
            }
        });
    }

    private void tell(StreamType type, ByteArrayOutputStream line) {
        listener.accept(new LogLine(type == StreamType.STDERR, line.toString(StandardCharsets.UTF_8).replace("\r", "")));
        line.reset();
    }
}
