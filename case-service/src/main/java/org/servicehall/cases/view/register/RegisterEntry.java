package org.servicehall.cases.view.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/**
 * One line of the register 登记台账 (D7), of which figures are made as well (D8): nothing that says who the resident is.
 *
 * @param handler who handles or handled it; null before anybody does
 * @param dueAt the date that counts now
 * @param closedAt when an application ended without becoming a case
 */
public record RegisterEntry(
        String no,
        String hall,
        String matterId,
        LocalizedText matterName,
        String window,
        @Nullable Instant receivedAt,
        @Nullable Instant closedAt,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable String handler,
        @Nullable Instant dueAt,
        boolean extended,
        @Nullable Instant completedAt,
        @Nullable Outcome outcome,
        @Nullable Boolean onTime) {
    static RegisterEntry of(String no, String hall, String matterId, LocalizedText matter, String window) {
        return new RegisterEntry(
                no, hall, matterId, matter, window, null, null, null, null, null, null, false, null, null, null);
    }

    RegisterEntry received(Instant at) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                window,
                at,
                closedAt,
                acceptedAt,
                acceptedBy,
                handler,
                dueAt,
                extended,
                completedAt,
                outcome,
                onTime);
    }

    RegisterEntry closed(Instant at) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                window,
                receivedAt,
                at,
                acceptedAt,
                acceptedBy,
                handler,
                dueAt,
                extended,
                completedAt,
                outcome,
                onTime);
    }

    RegisterEntry accepted(Instant at, String by) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                window,
                receivedAt,
                closedAt,
                at,
                by,
                handler,
                dueAt,
                extended,
                completedAt,
                outcome,
                onTime);
    }

    RegisterEntry handled(String by, String at) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                at,
                receivedAt,
                closedAt,
                acceptedAt,
                acceptedBy,
                by,
                dueAt,
                extended,
                completedAt,
                outcome,
                onTime);
    }

    RegisterEntry due(Instant at, boolean longer) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                window,
                receivedAt,
                closedAt,
                acceptedAt,
                acceptedBy,
                handler,
                at,
                extended || longer,
                completedAt,
                outcome,
                onTime);
    }

    RegisterEntry completed(Instant at, Outcome how, boolean inTime) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                window,
                receivedAt,
                closedAt,
                acceptedAt,
                acceptedBy,
                handler,
                dueAt,
                extended,
                at,
                how,
                inTime);
    }
}
