package io.slipway.build.jenkins;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.build.BuildTrace;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the build that an effect is: by its number in the queue while that is known, else among all that waits and was built. */
final class Tracer {

    /** Newest builds of a job that are looked at. */
    private static final int LOOKED_AT = 100;

    private final BuildReader reader;

    Tracer(BuildReader reader) {
        this.reader = reader;
    }

    BuildTrace trace(Wire wire, String job, String key, @Nullable Long item) throws IOException {
        var known = item == null ? Optional.<BuildTrace>empty() : byItem(wire, job, key, item);
        if (known.isPresent()) {
            return known.get();
        }
        // The queue first: what leaves it between the two is among the builds afterwards.
        var waiting = inQueue(wire, job, key);
        return waiting.isPresent() ? waiting.get() : built(wire, job, key);
    }

    /** Numbers are given again after some restarts, so the key decides. */
    private Optional<BuildTrace> byItem(Wire wire, String job, String key, long item) throws IOException {
        var found = wire.find("/queue/item/" + item).filter(each -> key.equals(reader.effectKey(each)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var node = found.get();
        if (node.path("cancelled").asBoolean()) {
            return Optional.of(new BuildTrace.Cancelled());
        }
        var number = node.path("executable").path("number");
        if (number.isMissingNode()) {
            var queued = inQueue(wire, job, key);
            return queued.isPresent() ? queued : Optional.of(queued(node, null));
        }
        return wire.find(Paths.build(job, number.asInt()) + Paths.tree(BuildReader.BUILD))
                .map(build -> new BuildTrace.Started(reader.build(job, build)));
    }

    private Optional<BuildTrace> inQueue(Wire wire, String job, String key) throws IOException {
        var queue = wire.find("/queue" + Paths.tree(BuildReader.QUEUE));
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        var items = BuildReader.items(queue.get().path("items"));
        for (var place = 0; place < items.size(); place++) {
            var each = items.get(place);
            if (each.path("task").path("name").asText().equals(job) && key.equals(reader.effectKey(each))) {
                // The next to start is the last.
                return Optional.of(queued(each, items.size() - place));
            }
        }
        return Optional.empty();
    }

    private static BuildTrace queued(JsonNode item, @Nullable Integer position) {
        var why = item.path("why");
        return new BuildTrace.Queued(item.path("id").asLong(), position, why.isTextual() ? why.asText() : "");
    }

    private BuildTrace built(Wire wire, String job, String key) throws IOException {
        var range = wire.isJenkins() ? LOOKED_AT : null;
        var builds = wire.find(Paths.job(job) + Paths.tree(BuildReader.builds(range)));
        var number = builds.stream().flatMap(each -> BuildReader.items(each.path("builds")).stream())
                .filter(each -> key.equals(reader.effectKey(each))).map(each -> each.path("number").asInt()).findFirst();
        if (number.isEmpty()) {
            return new BuildTrace.Nothing();
        }
        return wire.find(Paths.build(job, number.get()) + Paths.tree(BuildReader.BUILD))
                .<BuildTrace>map(build -> new BuildTrace.Started(reader.build(job, build))).orElseGet(BuildTrace.Nothing::new);
    }
}
