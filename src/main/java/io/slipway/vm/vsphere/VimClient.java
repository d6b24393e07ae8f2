package io.slipway.vm.vsphere;

import com.vmware.vim25.ws.Argument;
import com.vmware.vim25.ws.SoapClient;
import com.vmware.vim25.ws.XmlGen;
import io.slipway.shared.Phrase;
import io.slipway.vm.VmFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The stubs' transport for one session: a request is sent once and never again, and has a time limit for its whole answer.
 * Nothing that goes over the wire is logged, since it may be a password.
 */
final class VimClient extends SoapClient {

    private static final String NAMESPACE = " xmlns=\"urn:vim25\">";
    // The stubs' class has primitive fields here, which would ask for a change of the machine's fibre channel names.
    private static final Pattern NEVER_SET = Pattern.compile("<(npivDesired(?:Node|Port)Wwns)[^>]*>0</\\1>");

    private final String system;
    private final URI address;
    private final HttpClient http;
    private final Duration limit;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /**
     * @param system what the server is called in messages
     * @param limit  longest wait for one whole answer
     */
    VimClient(String system, URI address, HttpClient http, Duration limit) throws MalformedURLException {
        this.system = system;
        this.address = address;
        this.http = http;
        this.limit = limit;
        setBaseUrl(address.toURL());
        setVimNameSpace(NAMESPACE);
    }

    /** @throws RemoteFault for a fault of the server; a {@link VmFault} when there is no usable answer */
    @Override
    public @Nullable Object invoke(String method, Argument[] arguments, @Nullable String returnType) throws RemoteFault {
        var response = send(marshall(method, arguments));
        // A fault of the server comes with 500.
        if (response.statusCode() != 200 && response.statusCode() != 500) {
            throw noAnswer(Phrase.of("vm.vsphere.http-status", response.statusCode()), null);
        }
        keepCookies(response);
        try {
            return unMarshall(returnType, new ByteArrayInputStream(response.body()));
        } catch (XMLStreamException e) {
            throw noAnswer(Phrase.of("vm.vsphere.garbage"), e);
        }
    }

    @Override
    public String marshall(String method, Argument[] arguments) {
        return NEVER_SET.matcher(XmlGen.toXML(method, arguments, vimNameSpace)).replaceAll("");
    }

    @Override
    public @Nullable Object unMarshall(@Nullable String returnType, InputStream answer) throws RemoteFault, XMLStreamException {
        return VimReader.read(answer, returnType);
    }

    @Override
    public StringBuffer invokeAsString(String method, Argument[] arguments) {
        throw new UnsupportedOperationException("answers are always parsed");
    }

    private HttpResponse<byte[]> send(String message) {
        var request = HttpRequest.newBuilder(address)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", soapAction == null ? "" : soapAction)
            .POST(BodyPublishers.ofString(message));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; ")));
        }
        // The request's own time-out would end with the headers.
        var answer = http.sendAsync(request.build(), BodyHandlers.ofByteArray());
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw noAnswer(Phrase.of("vm.vsphere.time-out", limit.toSeconds()), e);
        } catch (ExecutionException e) {
            throw unanswered(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw noAnswer(Phrase.of("vm.vsphere.interrupted"), e);
        }
    }

    private VmFault unanswered(Throwable reason) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificate untrusted) {
                var phrase = Phrase.of("vm.vsphere.untrusted", system, untrusted.fingerprint());
                return new VmFault(VmFault.Kind.UNTRUSTED, phrase, reason);
            }
        }
        if (reason instanceof ConnectException || reason instanceof HttpTimeoutException) {
            return noAnswer(Phrase.of("vm.vsphere.no-connection"), reason);
        }
        return noAnswer(Phrase.of(reason instanceof IOException ? "vm.vsphere.connection-broken" : "vm.vsphere.garbage"), reason);
    }

    private VmFault noAnswer(Phrase why, @Nullable Throwable cause) {
        return new VmFault(VmFault.Kind.UNREACHABLE, Phrase.of("vm.vsphere.unreachable", system, why), cause);
    }

    private void keepCookies(HttpResponse<?> response) {
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair.length == 2) {
                cookies.put(pair[0].trim(), pair[1].trim());
            }
        }
    }
}
