package io.slipway.reliability;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Where watched portals announce their points. Each of them speaks over a connection of its own. */
final class PointLine implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket server;
    private final Listener listener;

    /** Hears all portals; called by a thread of each. */
    interface Listener {

        void stands(Announcement announcement, Runnable letOn);
    }

    PointLine(Listener listener) {
        this.listener = listener;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept, "points");
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var portal = server.accept();
                daemon(() -> hear(portal), "points-of-" + portal.getPort());
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void hear(Socket portal) {
        try (portal; var in = new BufferedReader(new InputStreamReader(portal.getInputStream(), StandardCharsets.UTF_8));
             var out = new PrintWriter(portal.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var announcement = JSON.readValue(line, Announcement.class);
                listener.stands(announcement, () -> {
                    synchronized (out) {
                        out.println(announcement.number());
                    }
                });
            }
        } catch (IOException killed) {
            // What stood there stands nowhere any more.
        }
    }

    private static void daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
