package org.servicehall.accountability.view.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.accountability.ConductEvent.Breach;
import org.servicehall.contracts.accountability.ConductEvent.Handling;
import org.servicehall.contracts.accountability.ConductEvent.Posting;

/**
 * A record about conduct; of inspection, fault, gift and notice it has the one of its kind.
 *
 * @param person whom it concerns: answerable, breaching, declaring or named; null where nobody is named
 * @param day it happened on; of a posting the day it was published
 * @param withdrawal of a record that was wrong; null while it counts, and of a posting, whose notice has it
 */
public record ConductSheet(
        String recordNo,
        String hall,
        Kind kind,
        @Person @Nullable String person,
        @Nullable String window,
        LocalDate day,
        @Person String recordedBy,
        Instant recordedAt,
        @Nullable Inspection inspection,
        @Nullable Misconduct fault,
        @Nullable Gift gift,
        @Nullable Notice notice,
        @Nullable Withdrawal withdrawal) {
    public enum Kind {
        INSPECTION,
        BREACH,
        GIFT,
        POSTING
    }

    /** How a window was found (rule H2). */
    public record Inspection(
            Map<String, Integer> scores,
            int points,
            int passMark,
            @Nullable String remark) {}

    /** A breach (rules H3, G1). */
    public record Misconduct(Breach breach, String note, List<String> evidence) {}

    /** A gift refused or handed in (rule G1). */
    public record Gift(
            Handling handling, String what, @Nullable Integer yuan) {}

    /**
     * A posting (rule G2).
     *
     * @param withdrawal null while it is in force
     */
    public record Notice(
            Posting kind,
            String title,
            String text,
            @Nullable Withdrawal withdrawal) {}

    public record Withdrawal(String reason, @Person String withdrawnBy, Instant withdrawnAt) {}

    /** Whether it is a commendation that counts (rule G2). */
    public boolean commends() {
        return notice != null && notice.kind() == Posting.COMMENDATION && notice.withdrawal() == null;
    }

    ConductSheet with(Withdrawal last) {
        return new ConductSheet(
                recordNo,
                hall,
                kind,
                person,
                window,
                day,
                recordedBy,
                recordedAt,
                inspection,
                fault,
                gift,
                notice == null ? null : new Notice(notice.kind(), notice.title(), notice.text(), last),
                notice == null ? last : null);
    }
}
