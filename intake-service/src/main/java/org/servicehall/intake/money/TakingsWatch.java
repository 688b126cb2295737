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
import org.servicehall.intake.view.money.TakingsSheet.TakingsClosing;
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
     * Whether a schedule published since it went on record gives more time, and nobody was late; or one published before that,
     * of which whoever recorded it had not heard: by it nobody was late yet then, and it gives more time than was told (D1, D5).
     * Neither other settings nor leave approved since make good what was late. Of a hall not configured any longer never.
     */
    public boolean isProlonged(TakingsSheet day) {
        Instant recorded = day.lateSince();
        if (recorded == null || !halls.knows(day.hall())) {
            return false;
        }
        Instant now = anew(day, halls.calendar(day.hall()), recorded).lateAfter();
        return now != null
                && (now.isAfter(lateBy(day, recorded))
                        || (now.isAfter(recorded) && now.isAfter(lateBy(day, told(day)))));
    }

    /** By the calendar of that moment, with the leave and the settings that are known now: only schedules make a difference. */
    private Instant lateBy(TakingsSheet day, Instant moment) {
        HallCalendar calendar = halls.calendarAt(day.hall(), moment);
        Instant recorded = Objects.requireNonNull(day.lateSince(), day.no());
        return Objects.requireNonNull(anew(day, calendar, recorded).lateAfter(), day.no());
    }

    /** Not later than the clerk was told by when it is to be counted. */
    private static Instant told(TakingsSheet day) {
        TakingsClosing counted = day.closing();
        return counted == null ? day.entries().getFirst().at() : counted.countedAt();
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
