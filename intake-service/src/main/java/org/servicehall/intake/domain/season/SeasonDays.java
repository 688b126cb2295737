package org.servicehall.intake.domain.season;

import java.time.LocalDate;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;

/**
 * The days on which people certify, both ends included (rule C6).
 *
 * @param afterwards what late-comers do
 */
public record SeasonDays(LocalDate from, LocalDate until, LocalizedText afterwards) {
    /** Where that day lies. */
    public static SeasonStatus status(LocalDate from, LocalDate until, LocalDate day) {
        if (day.isBefore(from)) {
            return SeasonStatus.COMING;
        }
        return day.isAfter(until) ? SeasonStatus.OVER : SeasonStatus.RUNNING;
    }

    /** @throws Refusal {@code season-not-begun}, {@code certification-season-over} */
    void checkRunning(LocalDate today) {
        if (today.isBefore(from)) {
            throw Refusal.conflict("season-not-begun", "C6", from);
        }
        checkNotOver(today);
    }

    /** @throws Refusal {@code certification-season-over} */
    public void checkNotOver(LocalDate today) {
        if (today.isAfter(until)) {
            throw Refusal.conflict("certification-season-over", "C6", until, afterwards);
        }
    }
}
