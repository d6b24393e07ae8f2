package io.slipway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import io.slipway.shared.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenPageTest {

    private final UI ui = mock(UI.class);
    private final ScheduledExecutorService clock = mock(ScheduledExecutorService.class);
    private final List<Runnable> scheduled = new ArrayList<>();
    private final List<Long> delays = new ArrayList<>();
    private final List<Set<Change>> told = new ArrayList<>();
    private final OpenPage page = new OpenPage(ui, clock, Duration.ofMillis(300));

    @BeforeEach
    void runNothingBeforeTheTestSaysSo() {
        doAnswer(call -> {
            scheduled.add(call.getArgument(0));
            delays.add(TimeUnit.MILLISECONDS.convert(call.<Long>getArgument(1), call.getArgument(2)));
            return null;
        }).when(clock).schedule(any(Runnable.class), anyLong(), any());
        doAnswer(call -> {
            call.<Command>getArgument(0).execute();
            return null;
        }).when(ui).access(any());
        page.with(new OpenPage.Subscription(Set.of("request", "task"), told::add));
    }

    @Test
    void manyChangesAreToldAtOnce() {
        page.changed(new Change("request", "1"));
        page.changed(new Change("task", "2"));
        page.changed(new Change("task", "2"));
        scheduled.forEach(Runnable::run);

        assertThat(told).containsExactly(Set.of(new Change("request", "1"), new Change("task", "2")));
    }

    @Test
    void whenAnythingMayHaveChangedEveryTopicIsTold() {
        page.anythingChanged();
        scheduled.forEach(Runnable::run);

        assertThat(told).containsExactly(Set.of(new Change("request", ""), new Change("task", "")));
    }

    @Test
    void theFirstChangeIsToldAtOnceAndTheNextAfterAPause() {
        page.changed(new Change("request", "1"));
        scheduled.remove(0).run();
        page.changed(new Change("request", "2"));

        assertThat(delays.get(0)).isZero();
        assertThat(delays.get(1)).isBetween(1L, 300L);
    }

    @Test
    void aPageIsNotToldOfWhatItDoesNotShow() {
        page.changed(new Change("machine", "1"));

        assertThat(scheduled).isEmpty();
    }

    @Test
    void aClosedPageIsLeftAlone() {
        doAnswer(call -> {
            throw new UIDetachedException();
        }).when(ui).access(any());
        page.changed(new Change("request", "1"));
        scheduled.remove(0).run();
        page.changed(new Change("request", "2"));

        assertThat(scheduled).isEmpty();
    }
}
