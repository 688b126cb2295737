package org.servicehall.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each kind of application gets its deadline (rules K4 to K7), its extension (D4) and its warning (D6, P3). */
public final class DeadlineRules {
    /** 即办件: 30 working minutes (K4). */
    public static final int INSTANT_MINUTES = 30;
    /** 信访件: calendar days to decide acceptance, and to finish (K6). */
    public static final int PETITION_DECIDE_DAYS = 15;

    public static final int PETITION_DAYS = 60;

    /** Urgent ones warn when half of the working time has passed, unless the hall sets another share (P3). */
    public static final int URGENT_WARN_PERCENT = 50;

    private static final int WARN_PERCENT = 80;
    private static final int HUNDRED = 100;
    private static final long MILLIS_OF_MINUTE = 60_000;

    private final KnownCalendars known;
    private final HallCalendar calendar;
    private final boolean urgent;

    public DeadlineRules(HallCalendar calendar) {
        this(KnownCalendars.of(calendar));
    }

    /** @param known dates are counted by the present one; only what {@link #standing} was told by earlier ones */
    public DeadlineRules(KnownCalendars known) {
        this(known, false);
    }

    private DeadlineRules(KnownCalendars known, boolean urgent) {
        this.known = known;
        this.calendar = known.present();
        this.urgent = urgent;
    }

    /** The same dates; whether they warn as urgent ones do (P3). */
    public DeadlineRules when(boolean isUrgent) {
        return new DeadlineRules(known, isUrgent);
    }

    /**
     * A term that no event records, since it follows from a moment: as it was counted then, and as every schedule published
     * since has moved it, which is never earlier and never into the past (rule D1, ADR 32).
     *
     * @param since from when it runs
     * @param counting by the rules of one calendar
     */
    public DueDate standing(Instant since, Function<DeadlineRules, DueDate> counting) {
        var standing = told(since, counting);
        for (var learnt : known.after(since)) {
            var rules = by(learnt.calendar());
            standing = rules.moved(counting.apply(rules), standing.dueAt(), learnt.from());
        }
        return standing;
    }

    /** The same as it was counted when it began (rule D1). */
    public DueDate told(Instant since, Function<DeadlineRules, DueDate> counting) {
        return counting.apply(by(known.at(since)));
    }

    private DeadlineRules by(HallCalendar one) {
        return new DeadlineRules(KnownCalendars.of(one), urgent);
    }

    /** Due 30 working minutes after acceptance (K4). */
    public DueDate instant(Instant acceptedAt) {
        return due(acceptedAt, calendar.plusWorkingMinutes(acceptedAt, INSTANT_MINUTES), null);
    }

    /** Due at closing time of the Nth working day after the day of acceptance (K5). */
    public DueDate promised(Instant acceptedAt, int workingDays) {
        return due(acceptedAt, calendar.closingAfterWorkingDays(acceptedAt, workingDays), workingDays);
    }

    /** Due at the end of the 60th calendar day (K6). */
    public DueDate petition(Instant acceptedAt) {
        return fixed(acceptedAt, calendar.endAfterCalendarDays(acceptedAt, PETITION_DAYS));
    }

    /** By when the acceptance of a petition must be decided: the end of the 15th calendar day (K6). */
    public Instant petitionDecideBy(Instant receivedAt) {
        return calendar.endAfterCalendarDays(receivedAt, PETITION_DECIDE_DAYS);
    }

    /**
     * By when a complete application is to be accepted or returned: the closing time of the working day it is complete on,
     * or of the next working day where that was after {@code sameDayUntil} (P2).
     */
    public DueDate acceptance(Instant completeSince, LocalTime sameDayUntil) {
        var local = completeSince.atZone(calendar.zone());
        var late = calendar.day(local.toLocalDate()).isWorking()
                && local.toLocalTime().isAfter(sameDayUntil);
        return due(
                completeSince,
                late ? calendar.closingAfterWorkingDays(completeSince, 1) : calendar.endOfWorkingDay(completeSince),
                null);
    }

    /**
     * Until when a resident may bring what a notice asks for: the last second of the Nth calendar day, or of the next
     * working day where that is a day off (P2, Civil Code 203).
     */
    public Instant supplementUntil(Instant requestedAt, int days) {
        return calendar.endOfRight(requestedAt, days);
    }

    /** The last second of a window period whose last day lies so many calendar days ahead (C6). */
    public Instant periodEnd(Instant from, int daysAhead) {
        return calendar.endAfterCalendarDays(from, daysAhead);
    }

    /** Due at closing time of the date that the superior authority has set (K7). */
    public DueDate forwarded(Instant acceptedAt, LocalDate limit) {
        return fixed(acceptedAt, calendar.closingOf(limit));
    }

    /** Due at a moment that no calendar moves, so that it is never provisional (D1); only its warning depends on one (D6). */
    public DueDate fixed(Instant startedAt, Instant dueAt) {
        return due(startedAt, dueAt, null, false);
    }

    /**
     * So many working days more, counted from the day the running deadline falls on (D4); and where a promise was counted by
     * another schedule, not less than all its days are by this one (D1).
     */
    public DueDate extendedByWorkingDays(DueDate running, int days) {
        var onwards = calendar.closingAfterWorkingDays(running.dueAt(), days);
        if (running.workingDays() == null) {
            return due(running.startedAt(), onwards, null);
        }
        var whole = promised(running.startedAt(), running.workingDays() + days);
        return whole.dueAt().isAfter(onwards) ? whole : due(running.startedAt(), onwards, whole.workingDays());
    }

    /** So many calendar days more, counted from the day the running deadline falls on (D4, K6). */
    public DueDate extendedByCalendarDays(DueDate running, int days) {
        return due(
                running.startedAt(),
                calendar.endAfterCalendarDays(running.dueAt(), days),
                running.workingDays(),
                false);
    }

    /**
     * What was told, after another schedule counts to another date (rule D1): never earlier than told, and where it moves,
     * never to a moment that is over, but to the end of the working day instead.
     *
     * @param counted by the schedule in force now
     * @param told the date that stands
     * @param now when that schedule is applied
     */
    public DueDate moved(DueDate counted, Instant told, Instant now) {
        if (counted.dueAt().equals(told)) {
            return counted;
        }
        if (counted.dueAt().isBefore(told)) {
            return due(counted.startedAt(), told, counted.workingDays());
        }
        return counted.dueAt().isAfter(now)
                ? counted
                : due(counted.startedAt(), calendar.endOfWorkingDay(now), counted.workingDays());
    }

    private DueDate due(Instant startedAt, Instant dueAt, @Nullable Integer workingDays) {
        return due(startedAt, dueAt, workingDays, provisional(startedAt, dueAt));
    }

    private DueDate due(Instant startedAt, Instant dueAt, @Nullable Integer workingDays, boolean provisional) {
        return new DueDate(startedAt, dueAt, warnAt(startedAt, dueAt), workingDays, provisional, calendar.version());
    }

    /**
     * 80 % of the working time has passed, or one working day is left, whichever comes later (D6). An urgent one warns by
     * its own share alone, since one working day left would be too late for it (P3).
     */
    private Instant warnAt(Instant startedAt, Instant dueAt) {
        var total = calendar.workingTimeBetween(startedAt, dueAt);
        if (urgent) {
            return after(startedAt, dueAt, share(total, calendar.urgentWarnPercent()));
        }
        var mostPassed = share(total, WARN_PERCENT);
        var oneDayLeft = total.minusMinutes(calendar.minutesOfWorkingDay(dueAt));
        return after(startedAt, dueAt, mostPassed.compareTo(oneDayLeft) > 0 ? mostPassed : oneDayLeft);
    }

    /** In whole minutes, so that it has passed for sure. */
    private static Duration share(Duration total, int percent) {
        return Duration.ofMinutes(Math.ceilDiv(total.toMillis() * percent, HUNDRED * MILLIS_OF_MINUTE));
    }

    private Instant after(Instant startedAt, Instant dueAt, Duration passed) {
        var warnAt = calendar.plusWorkingTime(startedAt, passed);
        return warnAt.isBefore(dueAt) ? warnAt : dueAt;
    }

    private boolean provisional(Instant startedAt, Instant dueAt) {
        var last = calendar.dateOf(dueAt);
        for (int year = calendar.dateOf(startedAt).getYear(); year <= last.getYear(); year++) {
            if (calendar.day(LocalDate.of(year, 1, 1)).provisional()) {
                return true;
            }
        }
        return false;
    }
}
