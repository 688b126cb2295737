package org.servicehall.intake.view.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRefused;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;
import org.servicehall.contracts.erasure.ErasureEvent.Identified;
import org.servicehall.contracts.erasure.ErasureEvent.RefusalGround;
import org.servicehall.intake.domain.erasure.ErasureStatus;

/**
 * A request to erase and what came of it. Whose it is doesn't stand here.
 *
 * @param ground what the resident relies on
 * @param decision null until the office decides
 * @param executedAt when the keys were destroyed; null before
 */
public record ErasureSheet(
        String no,
        String hall,
        ErasureStatus status,
        ErasureGround ground,
        Identified identified,
        @Person String requestedBy,
        Instant requestedAt,
        @Nullable Decision decision,
        @Nullable Instant executedAt) {
    /**
     * @param ground on which it is granted; null when refused
     * @param refusalGround why not; null when granted
     */
    public record Decision(
            @Nullable ErasureGround ground,
            @Nullable RefusalGround refusalGround,
            String legalBasis,
            String reason,
            @Person String decidedBy,
            Instant decidedAt) {}

    static ErasureSheet of(ErasureRequested e) {
        return new ErasureSheet(
                e.erasureNo(),
                e.hall(),
                ErasureStatus.REQUESTED,
                e.ground(),
                e.identified(),
                e.requestedBy(),
                e.requestedAt(),
                null,
                null);
    }

    ErasureSheet refused(ErasureRefused e) {
        return with(
                ErasureStatus.REFUSED,
                new Decision(null, e.ground(), e.legalBasis(), e.reason(), e.refusedBy(), e.refusedAt()),
                null);
    }

    ErasureSheet granted(ErasureGranted e) {
        return with(
                ErasureStatus.GRANTED,
                new Decision(e.ground(), null, e.legalBasis(), e.reason(), e.grantedBy(), e.grantedAt()),
                null);
    }

    ErasureSheet executed(Instant at) {
        return with(ErasureStatus.EXECUTED, decision, at);
    }

    private ErasureSheet with(ErasureStatus now, @Nullable Decision decided, @Nullable Instant executed) {
        return new ErasureSheet(no, hall, now, ground, identified, requestedBy, requestedAt, decided, executed);
    }
}
