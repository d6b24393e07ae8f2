package io.slipway.request.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.StoreTest;
import io.slipway.request.Request;
import io.slipway.request.RequestFilter;
import io.slipway.request.RequestOrder;
import io.slipway.request.RequestOrder.By;
import io.slipway.request.RequestState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(RequestRepository.class)
class RequestSearchTest {

    private static final String ITEM = "search-test";

    @Autowired
    private RequestRepository requests;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void threeRequests() {
        ask("Zed 100% cotton", "search-a");
        ask("anna – 王小明", "search-b");
        requests.move(ask("Mia_1", "search-a"), RequestState.COMPLETED, Instant.now());
    }

    @AfterEach
    void forgetThem() {
        jdbc.sql("delete from app.request where item = ?").param(ITEM).update();
    }

    @Test
    void everyWordMustBeSomewhereInAnyCaseAndOrder() {
        assertThat(titles("ZED search-a")).containsExactly("Zed 100% cotton");
        assertThat(titles("小明 ANNA")).containsExactly("anna – 王小明");
        assertThat(titles("zed anna")).isEmpty();
        var number = requests.page(filter("mia"), RequestOrder.NEWEST_FIRST, 0, 1).get(0).number();
        assertThat(titles(number.toLowerCase())).contains("Mia_1");
    }

    @Test
    void whatLooksLikeAPatternIsMeantAsItIs() {
        assertThat(titles("100%")).containsExactly("Zed 100% cotton");
        assertThat(titles("a_1")).containsExactly("Mia_1");
        assertThat(titles("%cotton")).isEmpty();
        assertThat(titles("\\")).isEmpty();
    }

    @Test
    void statesPeopleAndDaysNarrowTogetherAndAreCountedAlike() {
        var now = Instant.now();
        var filter = new RequestFilter(Set.of(RequestState.COMPLETED, RequestState.FAILED), "search-a", ITEM,
                now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), "");

        assertThat(requests.page(filter, RequestOrder.NEWEST_FIRST, 0, 10)).extracting(Request::title).containsExactly("Mia_1");
        assertThat(requests.count(filter)).isEqualTo(1);
        assertThat(requests.count(new RequestFilter(Set.of(), null, ITEM, null, now.minus(Duration.ofHours(1)), ""))).isZero();
    }

    @Test
    void anyOrderCanBeReversedAndPaged() {
        for (By by : By.values()) {
            var up = requests.page(filter(""), new RequestOrder(by, false), 0, 10).stream().map(Request::title).toList();
            assertThat(up).as(by.name()).hasSize(3);
            assertThat(requests.page(filter(""), new RequestOrder(by, false), 1, 1)).as(by.name()).extracting(Request::title)
                    .containsExactly(up.get(1));
        }
        assertThat(requests.page(filter(""), new RequestOrder(By.REQUESTER, true), 0, 1)).extracting(Request::title)
                .containsExactly("anna – 王小明");
    }

    private List<String> titles(String text) {
        return requests.page(filter(text), RequestOrder.NEWEST_FIRST, 0, 10).stream().map(Request::title).toList();
    }

    private static RequestFilter filter(String text) {
        return new RequestFilter(Set.of(), null, ITEM, text);
    }

    private UUID ask(String title, String requester) {
        var id = UUID.randomUUID();
        requests.insert(id, ITEM, title, "definition", requester, Map.of());
        return id;
    }
}
