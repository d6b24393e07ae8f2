package io.slipway.request.why;

import io.slipway.process.Situation.Continuation;
import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the engine goes on with by itself: at once, at work, or again after a failure. */
@Component
class ContinuationWhy implements Why {

    private final Words words;

    ContinuationWhy(Words words) {
        this.words = words;
    }

    @Override
    public Stream<Thing> of(Subject subject) {
        return subject.situation().continuations().stream().filter(job -> job.retries() > 0).map(job -> thing(job, subject));
    }

    private Thing thing(Continuation job, Subject subject) {
        var name = subject.name(job.place());
        if (job.running()) {
            return Thing.of(Cause.CONTINUING, Phrase.of("request.where.continuing", name));
        }
        var due = job.dueAt() != null && job.dueAt().isAfter(subject.facts().now()) ? job.dueAt() : null;
        if (job.lastFailure() != null) {
            var why = words.engine(job.lastFailure(), subject.facts().viewer().operator());
            return due == null ? Thing.of(Cause.RETRYING, Phrase.of("request.where.job-retry-due", name, why, job.retries()))
                    : Thing.of(Cause.RETRYING, Phrase.of("request.where.job-retrying", name, why, due)).expected(due);
        }
        return due == null ? Thing.of(Cause.CONTINUING, Phrase.of("request.where.about-to", name))
                : Thing.of(Cause.TIMER, Phrase.of("request.where.timer", name, due)).expected(due);
    }
}
