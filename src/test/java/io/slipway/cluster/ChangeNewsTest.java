package io.slipway.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Change;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeNewsTest {

    @Test
    void whatIsToldIsHeard() {
        var changes = Set.of(new Change("request", "1f-2"), new Change("machine", ""), new Change("mail", "<a b@example.org>"));
        assertThat(ChangeNews.of("node-1", changes)).singleElement()
                .satisfies(text -> assertThat(ChangeNews.read(text)).isEqualTo(new ChangeNews("node-1", changes)));
    }

    @Test
    void nothingIsToldAboutNothing() {
        assertThat(ChangeNews.of("node-1", Set.of())).isEmpty();
    }

    @Test
    void longNewsAreToldInPieces() {
        var changes = IntStream.range(0, 190).boxed().flatMap(i -> IntStream.range(0, 3)
                .mapToObj(topic -> new Change("topic" + topic, "é".repeat(50) + i))).collect(Collectors.toSet());
        var texts = ChangeNews.of("node-1", changes);
        assertThat(texts).hasSizeGreaterThan(1).allSatisfy(text ->
                assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8000));
        assertThat(texts.stream().flatMap(text -> ChangeNews.read(text).changes().stream())).hasSameElementsAs(changes);
    }

    @Test
    void manyChangesOfOneTopicAreToldAsOne() {
        var changes = IntStream.range(0, 500).mapToObj(i -> new Change("run", "id" + i)).collect(Collectors.toSet());
        changes.add(new Change("task", "7"));
        assertThat(ChangeNews.of("node-1", changes)).singleElement().satisfies(text ->
                assertThat(ChangeNews.read(text).changes())
                        .containsExactlyInAnyOrder(new Change("run", ""), new Change("task", "7")));
    }
}
