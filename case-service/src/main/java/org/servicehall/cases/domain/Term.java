package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;

/**
 * The time a case has: its running deadline, what was recorded about it, and its one extension, or those of a superior authority
 * (rules D4 to D6, K7).
 *
 * @param extended whether the one extension is used up
 * @param request an extension that waits for the lead
 * @param warned whether the running deadline's warning is recorded
 * @param overdue whether the running deadline's passing is recorded
 */
record Term(Deadline running, boolean extended, @Nullable ExtensionRequested request, boolean warned, boolean overdue) {
    /** At most so many calendar days more for a petition (K6). */
    static final int PETITION_EXTENSION_DAYS = 30;

    /** A year, in working days. */
    private static final int LONGEST_OF_AUTHORITY = 250;

    static final String EXTENSION = "extension";
    private static final Pattern COUNTED = Pattern.compile("(.+)-(\\d{1,4})");

    static Term of(Deadline promised) {
        return new Term(promised, false, null, false, false);
    }

    Term requested(ExtensionRequested event) {
        return new Term(running, extended, event, warned, overdue);
    }

    Term refused() {
        return new Term(running, extended, null, warned, overdue);
    }

    Term extendedTo(Deadline deadline) {
        return new Term(deadline, true, null, false, false);
    }

    Term movedTo(Deadline deadline) {
        return new Term(deadline, extended, request, false, false);
    }

    Term recordedAsDueSoon() {
        return new Term(running, extended, request, true, overdue);
    }

    Term recordedAsOverdue() {
        return new Term(running, extended, request, warned, true);
    }

    boolean needsWarning(String deadlineId, Instant at) {
        return running.id().equals(deadlineId) && !warned && !overdue && !at.isBefore(running.warnAt());
    }

    boolean needsOverdue(String deadlineId, Instant at) {
        return running.id().equals(deadlineId) && needsOverdue(at);
    }

    boolean needsOverdue(Instant at) {
        return !overdue && running.dueAt().isBefore(at);
    }

    boolean onTime(Instant repliedAt) {
        return !running.dueAt().isBefore(repliedAt);
    }

    void checkExtendable(AcceptanceType type, Instant at) {
        if (type == AcceptanceType.INSTANT) {
            throw Refusal.conflict("instant-not-extendable", "D4");
        }
        if (extended && type != AcceptanceType.FORWARDED) {
            throw Refusal.conflict("extension-spent", "D4");
        }
        if (request != null) {
            throw Refusal.conflict("extension-already-requested", "D4", request.requestedBy());
        }
        checkBeforeDeadline(at);
    }

    void checkLength(AcceptanceType type, @Nullable Integer matterLimit, int days, HallCalendar calendar) {
        int longest = checkPossible(type, matterLimit, calendar);
        if (days < 1 || days > longest) {
            throw Refusal.unprocessable(
                            "extension-too-long", type == AcceptanceType.PETITION ? "K6" : "D4", days, longest)
                    .at("days");
        }
    }

    /** How long it may be at most; where that is no day at all, nothing can be asked for (D4). */
    int checkPossible(AcceptanceType type, @Nullable Integer matterLimit, HallCalendar calendar) {
        int longest = longestExtension(type, matterLimit, calendar);
        if (longest < 1) {
            throw Refusal.conflict("extension-impossible", type == AcceptanceType.PETITION ? "K6" : "D4");
        }
        return longest;
    }

    /** The waiting request, after checking that it may be granted. */
    ExtensionRequested grantable(String by, Instant at) {
        ExtensionRequested asked = pendingFor(by);
        checkBeforeDeadline(at);
        return asked;
    }

    /** The waiting request, on which nobody decides who made it. */
    ExtensionRequested pendingFor(String by) {
        if (request == null) {
            throw Refusal.conflict("no-extension-requested", "D4");
        }
        if (request.requestedBy().equals(by)) {
            throw Refusal.forbidden("extension-own-request", "D4");
        }
        return request;
    }

    /** The running deadline moved on by so many days: calendar days for petitions (K6), else working days. */
    Deadline movedBy(int days, AcceptanceType type, HallCalendar calendar) {
        return movedBy(days, type, calendar, false);
    }

    /** @param urgent whether it warns as urgent cases do (P3) */
    Deadline movedBy(int days, AcceptanceType type, HallCalendar calendar, boolean urgent) {
        DeadlineRules rules = new DeadlineRules(calendar).when(urgent);
        DueDate due = new DueDate(
                running.startedAt(),
                running.dueAt(),
                running.warnAt(),
                running.workingDays(),
                running.provisional(),
                running.calendarVersion());
        DueDate moved = type == AcceptanceType.PETITION
                ? rules.extendedByCalendarDays(due, days)
                : rules.extendedByWorkingDays(due, days);
        return deadline(extended ? anewId() : EXTENSION, moved);
    }

    /**
     * The running deadline by another schedule: never earlier than it was told, and where it moves, never into the past
     * (D1). Where it is a date, only the warning may move.
     *
     * @param urgent whether it warns as urgent cases do (P3)
     * @param at when that schedule is applied
     */
    Deadline countedAnew(AcceptanceType type, HallCalendar calendar, boolean urgent, Instant at) {
        DeadlineRules rules = new DeadlineRules(calendar).when(urgent);
        Integer days = running.workingDays();
        DueDate counted = days != null
                ? rules.promised(running.startedAt(), days)
                : type == AcceptanceType.INSTANT
                        ? rules.instant(running.startedAt())
                        : rules.fixed(running.startedAt(), running.dueAt());
        return deadline(anewId(), rules.moved(counted, running.dueAt(), at));
    }

    /** {@code original-2}, {@code original-3}, …: however often it is counted anew, the id grows no longer. */
    private String anewId() {
        Matcher counted = COUNTED.matcher(running.id());
        return counted.matches()
                ? counted.group(1) + "-" + (Integer.parseInt(counted.group(2)) + 1)
                : running.id() + "-2";
    }

    private static Deadline deadline(String id, DueDate due) {
        return new Deadline(
                id,
                due.startedAt(),
                due.dueAt(),
                due.warnAt(),
                due.workingDays(),
                due.provisional(),
                due.calendarVersion());
    }

    private void checkBeforeDeadline(Instant at) {
        if (!at.isBefore(running.dueAt())) {
            throw Refusal.conflict("extension-after-deadline", "D4", running.dueAt());
        }
    }

    /** At most the original length, where that is a date the working days up to it (D4); as long as a superior says (K7). */
    private int longestExtension(AcceptanceType type, @Nullable Integer matterLimit, HallCalendar calendar) {
        if (type == AcceptanceType.PETITION) {
            return matterLimit == null ? PETITION_EXTENSION_DAYS : Math.min(matterLimit, PETITION_EXTENSION_DAYS);
        }
        if (type == AcceptanceType.FORWARDED) {
            return LONGEST_OF_AUTHORITY;
        }
        if (matterLimit != null) {
            return matterLimit;
        }
        Integer promised = running.workingDays();
        return promised != null
                ? promised
                : (int) calendar.explain(running.startedAt(), running.dueAt()).workingDays();
    }
}
