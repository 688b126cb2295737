package org.servicehall.intake.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.intake.domain.money.TakingsCommand.ProlongTakings;
import org.servicehall.intake.domain.money.TakingsCommand.RecordTakingsOverdue;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.intake.view.leave.OnLeave;
import org.servicehall.intake.view.money.TakingsSheet;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/** Terms of takings by what is known of the clerk's leave (rules S12, T6). */
@Component
public class TakingsWatch {
    private final Halls halls;
    private final TakingsSettings settings;
    private final OnLeave leave;

    TakingsWatch(Halls halls, TakingsSettings settings, OnLeave leave) {
        this.halls = halls;
        this.settings = settings;
        this.leave = leave;
    }

    public TakingsTerms of(String hall, String clerk, LocalDate day) {
        return TakingsTerms.of(day, halls.calendar(hall), settings, onLeave(hall, clerk));
    }

    public TakingsTerms sentBack(String hall, String clerk, Instant at) {
        return TakingsTerms.sentBack(at, halls.calendar(hall), settings, onLeave(hall, clerk));
    }

    /** From the sweep: leave that was approved meanwhile puts it off. */
    public RecordTakingsOverdue command(TakingsSheet day, Instant now) {
        TakingsTerms terms = anew(day, halls.calendar(day.hall()), now);
        return new RecordTakingsOverdue(day.no(), terms.lateAfter(), now);
    }

    /**
     * Whether a schedule published since it went on record gives more time, and nobody was late (D1, D5); neither other settings
     * nor leave approved since make good what was late. Of a hall not configured any longer never.
     */
    public boolean isProlonged(TakingsSheet day) {
        Instant recorded = day.lateSince();
        if (recorded == null || !halls.knows(day.hall())) {
            return false;
        }
        Instant then =
                anew(day, halls.calendarAt(day.hall(), recorded), recorded).lateAfter();
        Instant now = anew(day, halls.calendar(day.hall()), recorded).lateAfter();
        return then != null && now != null && now.isAfter(then);
    }

    /** Of what is so prolonged; where the new end is over too, until the end of the day on which that is heard of (ADR 37). */
    public ProlongTakings prolonging(TakingsSheet day, Instant now) {
        HallCalendar calendar = halls.calendar(day.hall());
        TakingsTerms terms = anew(day, calendar, Objects.requireNonNull(day.lateSince(), day.no()));
        Instant counted = Objects.requireNonNull(terms.lateAfter(), day.no());
        Instant late = counted.isBefore(now) ? calendar.endOfWorkingDay(now) : counted;
        Instant closeBy = day.status() == TakingsStatus.SENT_BACK ? late : terms.closeBy();
        return new ProlongTakings(day.no(), closeBy, late, now);
    }

    private TakingsTerms anew(TakingsSheet day, HallCalendar calendar, Instant now) {
        return new TakingsTerms(day.closeBy(), null)
                .anew(day.status(), calendar, settings, onLeave(day.hall(), day.clerk()), now);
    }

    private Predicate<Instant> onLeave(String hall, String clerk) {
        return at -> leave.isOnLeave(hall, clerk, at);
    }
}
