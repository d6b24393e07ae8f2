package io.slipway.build.jenkins;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.offbytwo.jenkins.model.BaseModel;

/** Whatever the server tells: the library's own types lack parameters of queue items, and fail on what they do not expect. */
final class Json extends BaseModel {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    @JsonAnySetter
    void put(String name, JsonNode value) {
        node.set(name, value);
    }

    JsonNode node() {
        return node;
    }
}
