package org.servicehall.intake.domain;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.MatterKind;

/**
 * How long the hall may take for its next step, and a resident to bring what is missing (rule P2).
 *
 * @param deadlines the hall's
 * @param sameDayUntil what is received or complete by this time has its next step the same working day
 * @param supplementDays calendar days in which what a supplement notice lists is to be brought
 */
public record ReceptionLimits(DeadlineRules deadlines, LocalTime sameDayUntil, int supplementDays) {

    /** A petition has a time of its own (K6). */
    public static boolean watches(MatterKind kind) {
        return kind != MatterKind.PETITION;
    }

    /**
     * By when the hall takes its step: accepts or returns what is complete, asks for what is missing or returns it, answers
     * a question. What is handled at once has 30 working minutes (K4). A schedule published since moves it, and only later (D1).
     *
     * @param since since when it is the hall's turn
     */
    public DueDate decideBy(MatterKind kind, boolean urgent, Instant since) {
        return deadlines.when(urgent).standing(since, rules -> counted(rules, kind, since));
    }

    /**
     * Whether a schedule published since gives more time than until a moment of which it is on record that it was missed (D1,
     * D5); neither another setting nor another kind of matter makes good what was late.
     */
    public boolean isProlonged(MatterKind kind, boolean urgent, Instant since, Instant missed) {
        Instant told =
                deadlines.told(since, rules -> counted(rules, kind, since)).dueAt();
        Instant now = decideBy(kind, urgent, since).dueAt();
        return now.isAfter(missed) && now.isAfter(told);
    }

    private DueDate counted(DeadlineRules rules, MatterKind kind, Instant since) {
        return kind == MatterKind.INSTANT ? rules.instant(since) : rules.acceptance(since, sameDayUntil);
    }

    /**
     * The last moment at which what a notice lists may be brought: before it lapses, and in its matter's season (P2, C6).
     *
     * @param completeBy the end of the season or of its grace; null where the matter has none
     */
    Instant supplementEnd(Instant requestedAt, @Nullable Instant completeBy) {
        Instant lapse = deadlines.supplementUntil(requestedAt, supplementDays);
        return completeBy == null || lapse.isBefore(completeBy) ? lapse : completeBy;
    }

    /**
     * The same of a notice that is out, as it was counted then; of one from before that was recorded, as it is counted now.
     *
     * @param recorded what the notice's event says
     */
    public Instant supplementUntil(Instant requestedAt, @Nullable Instant recorded) {
        return recorded == null ? supplementEnd(requestedAt, null) : recorded;
    }
}
