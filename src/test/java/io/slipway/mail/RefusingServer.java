package io.slipway.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers every recipient with one reply. */
class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String reply;

    RefusingServer(String reply) throws IOException {
        this.reply = reply;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept();
                    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
                out.print("220 mail.example.org\r\n");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    out.print((line.startsWith("RCPT") ? reply : line.startsWith("QUIT") ? "221 bye" : "250 ok") + "\r\n");
                }
            } catch (IOException e) {
                // The client or the test has gone.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
