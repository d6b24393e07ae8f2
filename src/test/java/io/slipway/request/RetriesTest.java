package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.process.ProcessRuns;
import io.slipway.process.Situation;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class RetriesTest {

    private static final UUID ID = UUID.randomUUID();

    private final Requests requests = mock();
    private final ProcessRuns runs = mock();
    private final CurrentPerson current = mock();
    private final AuditTrail audit = mock();
    private final ApplicationEventPublisher events = mock();
    private final Retries retries = new Retries(requests, runs, current, audit, events);

    @BeforeEach
    void thereIsARequest() {
        given(requests.get(ID)).willReturn(new Request(ID, "SW-1", "item", "Title", "definition", "instance", "rita",
                RequestState.FAILED, Map.of(), Instant.EPOCH, Instant.EPOCH, null));
    }

    @Test
    void everythingThatWasGivenUpIsTriedAgainAndAudited() {
        given(runs.situation("instance")).willReturn(with(new Situation.Trouble("task", "definition", "clone", "no room", Instant.EPOCH)));

        retries.retry(ID);

        verify(runs).retry("task");
        verify(audit).record(any());
        verify(events).publishEvent(new Change("request", ID.toString()));
    }

    @Test
    void onlyOperatorsMayTryAgain() {
        doThrow(new Forbidden(Phrase.of("identity.role-missing"))).when(current).requireRole(Role.OPERATOR);

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> retries.retry(ID));
        verify(runs, never()).retry(any());
    }

    @Test
    void whereNothingWasGivenUpItSaysSo() {
        given(runs.situation("instance")).willReturn(with());

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> retries.retry(ID));
    }

    private static Situation with(Situation.Trouble... troubles) {
        return new Situation(null, false, false, List.of(), List.of(), List.of(troubles), List.of(), List.of(), List.of());
    }
}
