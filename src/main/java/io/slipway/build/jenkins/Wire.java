package io.slipway.build.jenkins;

import com.fasterxml.jackson.databind.JsonNode;
import com.offbytwo.jenkins.client.JenkinsHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.http.HttpResponse;
import org.apache.http.NameValuePair;
import org.apache.http.entity.ContentType;
import org.apache.http.util.EntityUtils;
import org.jspecify.annotations.Nullable;

/** The library's client for one conversation: it is not for several threads, and keeps a session's cookies for its crumb. */
final class Wire {

    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded", StandardCharsets.UTF_8);

    private final JenkinsHttpClient client;
    private final Answers answers;
    private final String base;
    private boolean crumb;

    Wire(JenkinsHttpClient client, Answers answers, String base) {
        this.client = client;
        this.answers = answers;
        this.base = base;
    }

    boolean isJenkins() {
        return answers.isJenkins();
    }

    JsonNode get(String path) throws IOException {
        return client.get(path, Json.class).node();
    }

    /** Empty when there is no such thing. */
    Optional<JsonNode> find(String path) throws IOException {
        try {
            return Optional.of(get(path));
        } catch (Rejected rejected) {
            if (rejected.status() == 404) {
                return Optional.empty();
            }
            throw rejected;
        }
    }

    void post(String path) throws IOException {
        withCrumb(() -> {
            client.post(path, null, null, crumb);
            return true;
        });
    }

    void postXml(String path, String xml) throws IOException {
        withCrumb(() -> client.post_xml(path, xml, crumb));
    }

    /** @return the number in the queue that the answer points to */
    Optional<Long> postForm(String path, Map<String, String> values) throws IOException {
        var form = values.entrySet().stream().map(each -> Paths.encode(each.getKey()) + "=" + Paths.encode(each.getValue()))
                .collect(Collectors.joining("&"));
        // The library's own forms are written in Latin-1, or put every value into the address, where proxies log it.
        withCrumb(() -> client.post_text(path, form, FORM, crumb));
        return answers.queueItem();
    }

    /** Where the address must not be changed to one of the API. */
    void postPlain(String path) throws IOException {
        EntityUtils.consume(ask(path, null).getEntity());
    }

    HttpResponse ask(String path, @Nullable List<NameValuePair> form) throws IOException {
        return withCrumb(() -> client.post_form_with_result(path, form, crumb));
    }

    InputStream open(String path) throws IOException {
        return client.getFile(URI.create(base + path));
    }

    /** A password, unlike a token, needs a crumb with every change; who was refused for its lack has changed nothing. */
    private <T> T withCrumb(Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (Rejected rejected) {
            if (rejected.status() != 403 || crumb || find("/crumbIssuer").isEmpty()) {
                throw rejected;
            }
            crumb = true;
            return request.send();
        }
    }

    private interface Request<T> {

        T send() throws IOException;
    }
}
