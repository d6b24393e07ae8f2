package io.slipway.build.jenkins;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * Judges every answer of one conversation before the library sees it: error pages become exceptions, redirects are never
 * followed, and what is read is limited.
 */
final class Answers implements HttpResponseInterceptor {

    static final long MOST = 32L << 20;
    static final String DOWNLOAD = "/artifact/";

    private static final Pattern QUEUE_ITEM = Pattern.compile("/queue/item/(\\d+)/?$");
    private static final Pattern SIGN_IN = Pattern.compile("/(login|loginError|securityRealm)(/|$)");
    private static final Set<Integer> AFTER_A_POST = Set.of(302, 303);

    private final URI base;
    private final Duration readTimeout;

    private boolean jenkins;
    private @Nullable String location;

    Answers(URI base, Duration readTimeout) {
        this.base = base;
        this.readTimeout = readTimeout;
    }

    /** Whether the server said that it is a Jenkins; Hudson and proxies do not. */
    boolean isJenkins() {
        return jenkins;
    }

    /** The queue item that the last answer pointed to. Nothing else that it points to may be asked: it may start a build. */
    Optional<Long> queueItem() {
        var found = QUEUE_ITEM.matcher(location == null ? "" : URI.create(location).getPath());
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }

    @Override
    public void process(HttpResponse response, HttpContext context) throws IOException {
        var status = response.getStatusLine().getStatusCode();
        jenkins |= response.containsHeader("X-Jenkins");
        location = header(response, "Location");
        var request = (HttpRequest) context.getAttribute(HttpCoreContext.HTTP_REQUEST);
        if (status >= 300 && status < 400) {
            judgeRedirect(status, request);
        } else if (status < 200 || status >= 400) {
            var reason = header(response, "X-Error");
            throw new Rejected(status, reason == null ? "" : reason);
        }
        if (!isDownload(request)) {
            refusePages(response);
            bound(response);
        }
    }

    private void judgeRedirect(int status, HttpRequest request) throws IOException {
        var target = target();
        if (SIGN_IN.matcher(target.getPath() == null ? "" : target.getPath()).find()) {
            throw new Rejected(401, "");
        }
        var same = target.getScheme().equals(base.getScheme()) && base.getAuthority().equals(target.getAuthority());
        if (!same || !request.getRequestLine().getMethod().equals("POST") || !AFTER_A_POST.contains(status)) {
            throw new NotJenkins(target.getScheme() + "://" + target.getAuthority());
        }
    }

    private URI target() throws IOException {
        try {
            return base.resolve(location == null ? "" : location);
        } catch (IllegalArgumentException e) {
            throw new NotJenkins("?");
        }
    }

    private static void refusePages(HttpResponse response) throws IOException {
        var type = header(response, "Content-Type");
        if (type != null && type.startsWith("text/html") && response.getStatusLine().getStatusCode() < 300) {
            throw new NotJenkins("");
        }
    }

    private void bound(HttpResponse response) {
        if (response.getEntity() != null) {
            response.setEntity(new BoundedEntity(response.getEntity(), MOST, System.nanoTime() + readTimeout.toNanos()));
        }
    }

    private static boolean isDownload(HttpRequest request) {
        return request instanceof HttpRequestWrapper wrapper && wrapper.getURI().getPath().contains(DOWNLOAD);
    }

    private static @Nullable String header(HttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
