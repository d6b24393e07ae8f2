package io.slipway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One person who uses the portal's interface for programs. */
public final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final Set<String> ENDS = Set.of("COMPLETED", "REJECTED", "CANCELLED");

    private final String base;
    private final String username;
    private final String password;
    private @Nullable String token;

    public ApiClient(String base, String username, String password) {
        this.base = base + "/api/v1";
        this.username = username;
        this.password = password;
    }

    /** An answer, whatever its status. */
    public record Answer(int status, JsonNode body) {

        /** What is wrong with the field, or an empty text. */
        String error(String field) {
            return stream(body.path("errors")).filter(error -> error.path("field").asText().equals(field))
                    .map(error -> error.path("message").asText()).findFirst().orElse("");
        }
    }

    public JsonNode get(String path) {
        return succeed(call("GET", path, null));
    }

    public JsonNode post(String path, Object body) {
        return succeed(call("POST", path, body));
    }

    void delete(String path) {
        succeed(call("DELETE", path, null));
    }

    public Answer call(String method, String path, @Nullable Object body) {
        if (token == null) {
            token = succeed(send("POST", "/auth/token", Map.of("username", username, "password", password), null))
                    .get("token").asText();
        }
        return send(method, path, body, token);
    }

    /** Asks for something and gives the request's id. */
    public String submit(String item, Map<String, ?> values) {
        return post("/requests", Map.of("item", item, "values", values)).get("id").asText();
    }

    Answer trySubmit(String item, Map<String, ?> values) {
        return call("POST", "/requests", Map.of("item", item, "values", values));
    }

    public JsonNode request(String id) {
        return get("/requests/" + id);
    }

    /** Takes the request's open task once it is there, and finishes it. */
    public void complete(String requestId, Map<String, ?> values) {
        var task = new AtomicReference<JsonNode>();
        await("a task of request " + requestId + " for " + username).atMost(PATIENCE).pollInterval(MOMENT)
                .until(() -> taskOf(requestId).map(found -> {
                    task.set(found);
                    return true;
                }).orElse(false));
        var path = "/tasks/" + task.get().get("id").asText();
        post(path + "/claim", Map.of());
        post(path + "/complete", Map.of("values", values));
    }

    public Optional<JsonNode> taskOf(String requestId) {
        return stream(get("/tasks?size=100").get("items")).filter(task -> requestId.equals(task.path("requestId").asText()))
                .findFirst();
    }

    /** Waits until the request is in that state, and no longer when it ends or fails otherwise. */
    public JsonNode awaitState(String requestId, String state) {
        var seen = awaitRequest(requestId, request -> {
            var now = request.get("state").asText();
            return now.equals(state) || ENDS.contains(now) || now.equals("FAILED");
        });
        assertThat(seen.get("state").asText()).as(seen.get("explanation").asText()).isEqualTo(state);
        return seen;
    }

    JsonNode awaitRequest(String requestId, Predicate<JsonNode> condition) {
        var last = new AtomicReference<JsonNode>(MissingNode.getInstance());
        await().atMost(PATIENCE).pollInterval(MOMENT).until(() -> {
            last.set(request(requestId));
            return condition.test(last.get());
        });
        return last.get();
    }

    /** The effects of that activity, the oldest first. */
    static List<JsonNode> effects(JsonNode request, String activity) {
        return stream(request.get("effects")).filter(effect -> effect.get("activity").asText().equals(activity)).toList();
    }

    public static List<JsonNode> list(JsonNode array) {
        return stream(array).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode succeed(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private Answer send(String method, String path, @Nullable Object body, @Nullable String bearer) {
        try {
            var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, content)
                    .timeout(Duration.ofSeconds(90)).header("Content-Type", "application/json").header("Accept-Language", "en");
            if (bearer != null) {
                request.header("Authorization", "Bearer " + bearer);
            }
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), Objects.requireNonNullElse(JSON.readTree(response.body()),
                    MissingNode.getInstance()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
