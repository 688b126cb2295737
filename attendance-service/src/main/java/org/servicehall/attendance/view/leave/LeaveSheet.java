package org.servicehall.attendance.view.leave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;
import org.servicehall.contracts.attendance.LeaveKind;

/**
 * One leave (rule T6). Why it was asked for is in the vault.
 *
 * @param id as {@code 330106-wang.fang-2026-3}
 * @param window null for who serves none
 * @param from first moment that it covers
 * @param to first moment that it no longer covers
 * @param refusal why the lead refused it; null when it was not
 */
public record LeaveSheet(
        String id,
        String hall,
        @Person String clerk,
        @Nullable String window,
        LeaveKind kind,
        Instant from,
        Instant to,
        LeaveState state,
        @Person String requestedBy,
        Instant requestedAt,
        @Person @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal,
        @Person @Nullable String cancelledBy,
        @Nullable Instant cancelledAt) {
    static LeaveSheet of(String id, LeaveRequested event) {
        return new LeaveSheet(
                id,
                event.hall(),
                event.clerk(),
                event.window(),
                event.kind(),
                event.from(),
                event.to(),
                LeaveState.REQUESTED,
                event.requestedBy(),
                event.requestedAt(),
                null,
                null,
                null,
                null,
                null);
    }

    public Span span() {
        return new Span(from, to);
    }

    LeaveSheet decided(LeaveState decision, String by, Instant at, @Nullable String why) {
        return new LeaveSheet(
                id,
                hall,
                clerk,
                window,
                kind,
                from,
                to,
                decision,
                requestedBy,
                requestedAt,
                by,
                at,
                why,
                cancelledBy,
                cancelledAt);
    }

    LeaveSheet cancelled(String by, Instant at) {
        return new LeaveSheet(
                id,
                hall,
                clerk,
                window,
                kind,
                from,
                to,
                LeaveState.CANCELLED,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                refusal,
                by,
                at);
    }
}
