package org.servicehall.intake.domain;

import java.time.Instant;
import java.time.LocalTime;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.MatterKind;

/**
 * How long the hall may take to accept what is complete, and a resident to bring what is missing (rule P2).
 *
 * @param deadlines the hall's
 * @param sameDayUntil what is complete by this time is accepted or returned the same working day
 * @param supplementDays calendar days in which what a supplement notice lists is to be brought
 */
public record ReceptionLimits(DeadlineRules deadlines, LocalTime sameDayUntil, int supplementDays) {

    /** A question is answered and not accepted (K1), and a petition has a time of its own (K6). */
    public static boolean watches(MatterKind kind) {
        return kind != MatterKind.CONSULTATION && kind != MatterKind.PETITION;
    }

    /** By when it is to be accepted or returned: what is handled at once has 30 working minutes (K4). */
    public DueDate decideBy(MatterKind kind, boolean urgent, Instant completeSince) {
        DeadlineRules rules = deadlines.when(urgent);
        return kind == MatterKind.INSTANT
                ? rules.instant(completeSince)
                : rules.acceptance(completeSince, sameDayUntil);
    }

    /** The last moment at which what the notice lists may be brought. */
    public Instant supplementUntil(Instant requestedAt) {
        return deadlines.supplementUntil(requestedAt, supplementDays);
    }
}
