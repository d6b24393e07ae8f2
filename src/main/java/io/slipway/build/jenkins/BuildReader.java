package io.slipway.build.jenkins;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.build.Build;
import io.slipway.build.BuildJob;
import io.slipway.build.BuildResult;
import io.slipway.build.JobDescription;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the server's JSON. */
final class BuildReader {

    private static final String PARAMETERS = "actions[parameters[name,value]]";
    private static final String IN_LISTS = "number,building,result,timestamp,duration,estimatedDuration," + PARAMETERS;

    static final String BUILD = IN_LISTS + ",artifacts[relativePath]";
    static final String QUEUE = "items[id,why,cancelled,task[name]," + PARAMETERS + "]";

    private final String effectParameter;
    private final String address;

    BuildReader(String effectParameter, String address) {
        this.effectParameter = effectParameter;
        this.address = address;
    }

    /** @param range how many builds; Hudson knows no ranges and fails when asked for one */
    static String job(@Nullable Integer range) {
        return "name,description,buildable,inQueue,property[parameterDefinitions[name]]," + builds(range);
    }

    static String builds(@Nullable Integer range) {
        return "builds[" + IN_LISTS + "]" + (range == null ? "" : "{0," + range + "}");
    }

    BuildJob job(JsonNode node) {
        var name = node.path("name").asText();
        var builds = items(node.path("builds")).stream().limit(BuildJob.RECENT).map(each -> build(name, each)).toList();
        var parameters = items(node.path("property")).stream().flatMap(each -> items(each.path("parameterDefinitions")).stream())
                .map(each -> each.path("name").asText()).distinct().toList();
        return new BuildJob(name, JobDescription.effectKey(node.path("description").asText("")),
                node.path("buildable").asBoolean(true), node.path("inQueue").asBoolean(), parameters, builds,
                link(Paths.job(name)));
    }

    Build build(String job, JsonNode node) {
        var number = node.path("number").asInt();
        var estimate = node.path("estimatedDuration").asLong(-1);
        return new Build(job, number, result(node), Instant.ofEpochMilli(node.path("timestamp").asLong()),
                Duration.ofMillis(Math.max(0, node.path("duration").asLong())), estimate > 0 ? Duration.ofMillis(estimate) : null,
                effectKey(node), items(node.path("artifacts")).stream().map(each -> each.path("relativePath").asText()).toList(),
                link(Paths.build(job, number)));
    }

    /** The key among the parameters of a build or of a queue item; null without one. */
    @Nullable String effectKey(JsonNode node) {
        return items(node.path("actions")).stream().flatMap(each -> items(each.path("parameters")).stream())
                .filter(each -> each.path("name").asText().equals(effectParameter)).map(each -> each.path("value").asText(""))
                .filter(key -> !key.isEmpty()).findFirst().orElse(null);
    }

    /** A build may have its result before it has ended. */
    private static @Nullable BuildResult result(JsonNode node) {
        if (node.path("building").asBoolean()) {
            return null;
        }
        var result = node.path("result").asText();
        return Arrays.stream(BuildResult.values()).filter(each -> each.name().equals(result)).findFirst()
                .orElse(BuildResult.FAILURE);
    }

    private String link(String path) {
        return address.replaceFirst("/$", "") + path + "/";
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
