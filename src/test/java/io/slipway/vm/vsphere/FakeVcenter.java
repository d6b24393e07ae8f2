package io.slipway.vm.vsphere;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An HTTPS server on loopback that answers SOAP calls with canned texts; certificate and host name are the test's choice. */
final class FakeVcenter implements AutoCloseable {

    private static final Pattern METHOD = Pattern.compile("<soapenv:Body><(\\w+)");
    static final String PASSWORD = "s3cret-of-the-portal";

    private static final char[] SECRET = "changeit".toCharArray();

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path certificate;
    private final String sha256;
    private final Map<String, Supplier<Reply>> replies = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();

    /**
     * @param folder for the key and the certificate, which are made when they are missing
     * @param names  the certificate's subject alternative names, e.g. {@code ip:127.0.0.1}
     */
    FakeVcenter(Path folder, String names) {
        try {
            var keys = keys(folder, names);
            certificate = folder.resolve("ca.pem");
            var encoded = keys.getCertificate("server").getEncoded();
            sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
            Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END CERTIFICATE-----\n");
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls(keys)));
            server.createContext("/sdk", this::handle);
            server.setExecutor(threads);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        on("RetrieveServiceContent", () -> answer("RetrieveServiceContent", """
            <returnval>
              <rootFolder type="Folder">group-d1</rootFolder>
              <propertyCollector type="PropertyCollector">propertyCollector</propertyCollector>
              <viewManager type="ViewManager">ViewManager</viewManager>
              <about><apiVersion>8.0.2.0</apiVersion><fromTheFuture>1</fromTheFuture></about>
              <sessionManager type="SessionManager">SessionManager</sessionManager>
              <taskManager type="TaskManager">TaskManager</taskManager>
            </returnval>"""));
        on("Login", () -> answer("Login", "<returnval><key>k</key><userName>VSPHERE.LOCAL\\portal</userName></returnval>"));
        on("CurrentTime", () -> answer("CurrentTime", "<returnval>2026-03-01T08:30:00.123Z</returnval>"));
        on("Logout", () -> answer("Logout", ""));
    }

    void on(String method, Supplier<Reply> reply) {
        replies.put(method, reply);
    }

    Supplier<Reply> reply(String method) {
        return replies.get(method);
    }

    static Reply answer(String method, String content) {
        return new Reply(200, envelope("<%1$sResponse xmlns=\"urn:vim25\">%2$s</%1$sResponse>".formatted(method, content)));
    }

    static Reply fault(String type) {
        return new Reply(500, envelope(faultElement("<%1$sFault xmlns=\"urn:vim25\" xsi:type=\"%1$s\"/>".formatted(type))));
    }

    static String faultElement(String detail) {
        return "<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>Etwas ging schief.</faultstring>"
            + "<detail>" + detail + "</detail></soapenv:Fault>";
    }

    static String envelope(String body) {
        return """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
              <soapenv:Header/>
              <soapenv:Body>%s</soapenv:Body>
            </soapenv:Envelope>""".formatted(body);
    }

    VsphereProperties properties(@Nullable Path caFile, @Nullable String sha256) {
        var url = "https://127.0.0.1:" + server.getAddress().getPort() + "/sdk";
        return new VsphereProperties(url, "portal@vsphere.local", PASSWORD, caFile == null ? null : caFile.toString(), sha256,
            null, null, null, null, "example.org", "{account}", "ReadOnly", Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    Path certificate() {
        return certificate;
    }

    String sha256() {
        return sha256;
    }

    long calls(String method) {
        return calls.stream().filter(method::equals).count();
    }

    /** The session cookies that came with calls, in order; calls without one left out. */
    List<String> cookies() {
        return List.copyOf(cookies);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var method = METHOD.matcher(body);
        var name = method.find() ? method.group(1) : "";
        calls.add(name);
        var cookie = exchange.getRequestHeaders().getFirst("Cookie");
        if (cookie != null) {
            cookies.add(cookie);
        }
        var reply = replies.get(name).get();
        if (reply.status() == 0) {
            exchange.close();
            return;
        }
        if (name.equals("Login")) {
            exchange.getResponseHeaders().add("Set-Cookie", "balancer=node1; Path=/");
            exchange.getResponseHeaders().add("Set-Cookie", "vmware_soap_session=\"s" + calls("Login") + "\"; Path=/; Secure");
        }
        var bytes = reply.text().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length + reply.missing());
        exchange.getResponseBody().write(bytes);
        if (reply.missing() == 0) {
            exchange.close();
        } else {
            exchange.getResponseBody().flush();
        }
    }

    private static KeyStore keys(Path folder, String names) throws IOException, GeneralSecurityException {
        var file = folder.resolve("server.p12");
        if (Files.exists(file)) {
            return KeyStore.getInstance(file.toFile(), SECRET);
        }
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
            "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=vc.example.org", "-ext", "san=" + names,
            "-ext", "bc=ca:true", "-validity", "2", "-storetype", "PKCS12", "-storepass", new String(SECRET),
            "-keystore", file.toString()).inheritIO().start();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool failed");
        }
        return KeyStore.getInstance(file.toFile(), SECRET);
    }

    private static SSLContext tls(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET);
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /**
     * @param status  the HTTP status; 0 breaks the connection instead
     * @param missing how many bytes are announced that never come
     */
    record Reply(int status, String text, int missing) {

        Reply(int status, String text) {
            this(status, text, 0);
        }
    }
}
