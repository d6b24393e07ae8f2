package io.slipway.cluster;

import io.slipway.shared.Change;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes as the text of a notification: the node's id, then one line per change.
 *
 * @param node whose news it is
 */
record ChangeNews(String node, Set<Change> changes) {

    /** PostgreSQL takes less than 8000 bytes. */
    private static final int MOST_BYTES = 7900;
    private static final int MOST_OF_ONE_TOPIC = 200;

    /** As many texts as are needed. Very many changes of one topic become one that stands for all. */
    static List<String> of(String node, Set<Change> changes) {
        var perTopic = changes.stream().collect(Collectors.groupingBy(Change::topic, Collectors.counting()));
        var lines = changes.stream().map(change -> perTopic.get(change.topic()) > MOST_OF_ONE_TOPIC
                ? new Change(change.topic(), "") : change).distinct()
                .map(change -> "\n" + change.topic() + "\t" + change.id()).toList();
        var texts = new ArrayList<String>();
        var text = new StringBuilder(node);
        for (var line : lines) {
            if (bytes(text) + bytes(line) > MOST_BYTES) {
                texts.add(text.toString());
                text = new StringBuilder(node);
            }
            text.append(line);
        }
        if (text.length() > node.length()) {
            texts.add(text.toString());
        }
        return texts;
    }

    static ChangeNews read(String text) {
        var lines = text.split("\n");
        return new ChangeNews(lines[0], List.of(lines).subList(1, lines.length).stream().map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2).map(parts -> new Change(parts[0], parts[1])).collect(Collectors.toSet()));
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
