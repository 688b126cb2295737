package org.servicehall.platform.eventstore;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.Attempt;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.IdempotencyKeyReused;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.StaleVersion;

/**
 * Decides, when its stream has been read, whether a command may go on to its entity. The repetition of a command comes
 * before the version it expects: what succeeded with If-Match is not stale when it is asked again.
 */
final class Admission {
    private final RecordedEvents recorded;

    Admission(RecordedEvents recorded) {
        this.recorded = recorded;
    }

    /**
     * @param stream null when there is none yet
     * @throws IdempotencyKeyReused when the stream knows the key from another request
     * @throws StaleVersion when the stream has another version than the sender expects
     * @throws RuntimeException by {@link Attempt#repeated} when the stream holds this command's events
     */
    void check(Attempt attempt, String id, @Nullable StoredStream stream) {
        long version = stream == null ? 0 : stream.version();
        attempt.loaded(id, version);
        CommandContext context = attempt.context();
        if (stream != null && context.key() != null) {
            checkRepetition(attempt, context, stream.id(), stream.recordedUnder(context.key()));
        }
        Long expected = context.expectedVersion();
        if (expected != null && expected != version) {
            throw new StaleVersion(id, expected, version);
        }
    }

    private void checkRepetition(Attempt attempt, CommandContext context, String id, List<StoredEvent> earlier) {
        if (earlier.isEmpty()) {
            return;
        }
        StoredEvent last = earlier.getLast();
        String fingerprint = Objects.requireNonNull(last.command()).fingerprint();
        if (!Objects.equals(fingerprint, context.fingerprint())) {
            throw new IdempotencyKeyReused(id);
        }
        throw attempt.repeated(new Outcome(id, last.sequence() + 1, recorded.of(id, earlier)));
    }
}
