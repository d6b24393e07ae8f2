package io.slipway.reliability.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The line to the test. A thread that announces a point waits on it until the test answers, which it may never do. */
final class Line {

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final PrintWriter out;

    private Line(Socket socket) throws IOException {
        out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var reader = new Thread(() -> read(in), "reliability-line");
        reader.setDaemon(true);
        reader.start();
    }

    static Line to(int port) {
        try {
            return new Line(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new IllegalStateException("no test listens at " + port, e);
        }
    }

    /**
     * Returns when the test lets the thread go on.
     *
     * @param kind   {@code call}, {@code commit} or {@code fetch}
     * @param when   {@code begin}, {@code before} or {@code after}
     * @param points what is about to happen or has happened, for which request
     */
    void announce(String kind, String when, List<Point> points) {
        var number = numbers.incrementAndGet();
        var answer = new CompletableFuture<Void>();
        waiting.put(number, answer);
        try {
            var line = json.writeValueAsString(Map.of("number", number, "kind", kind, "when", when, "points", points));
            synchronized (out) {
                out.println(line);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        answer.join();
    }

    private void read(BufferedReader in) {
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = waiting.remove(Long.parseLong(line));
                if (answer != null) {
                    answer.complete(null);
                }
            }
        } catch (IOException gone) {
            // As if it had ended.
        }
        // Without its test nobody would ever let it go on.
        Runtime.getRuntime().halt(1);
    }

    /**
     * One thing that a request does.
     *
     * @param request its id
     * @param title   its title where that is known, else empty
     * @param name    the same in every run
     */
    record Point(String request, String title, String name) {
    }
}
