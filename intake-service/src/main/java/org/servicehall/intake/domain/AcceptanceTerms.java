package org.servicehall.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.ApplicationCommand.AcceptApplication;

/**
 * What the hall promises when it accepts, after checking that it may promise that (rules K4 to K8).
 *
 * @param authority forwarded ones only (K7)
 * @param limit forwarded ones only (K7)
 */
record AcceptanceTerms(
        AcceptanceType type,
        Deadline deadline,
        @Nullable LocalizedText authority,
        @Nullable LocalDate limit) {
    private static final String ORIGINAL = "original";

    /** @param urgent whether the deadline warns as urgent ones do (P3) */
    static AcceptanceTerms of(AcceptApplication command, MatterTerms matter, boolean urgent) {
        checkType(command, matter.kind());
        Instant at = command.act().at();
        DeadlineRules rules = command.deadlines().when(urgent);
        return switch (command.type()) {
            case INSTANT -> plain(command, "K4", rules.instant(at));
            case PETITION -> plain(command, "K6", rules.petition(at));
            case PROMISED -> promised(command, matter, rules);
            case FORWARDED -> forwarded(command, matter, rules);
        };
    }

    private static AcceptanceTerms plain(AcceptApplication command, String rule, DueDate due) {
        refuseTerm(command.workingDays(), "workingDays", rule);
        refuseTerm(command.authority(), "authority", rule);
        refuseTerm(command.limit(), "limit", rule);
        return new AcceptanceTerms(command.type(), deadline(due), null, null);
    }

    private static AcceptanceTerms promised(AcceptApplication command, MatterTerms matter, DeadlineRules rules) {
        refuseTerm(command.authority(), "authority", "K5");
        refuseTerm(command.limit(), "limit", "K5");
        int most = required(matter.limitWorkingDays(), "workingDays", "K5");
        int days = command.workingDays() == null ? most : command.workingDays();
        if (days < 1 || days > most) {
            throw Refusal.unprocessable("promise-beyond-limit", "K5", days, most);
        }
        DueDate due = rules.promised(command.act().at(), days);
        return new AcceptanceTerms(command.type(), deadline(due), null, null);
    }

    private static AcceptanceTerms forwarded(AcceptApplication command, MatterTerms matter, DeadlineRules rules) {
        refuseTerm(command.workingDays(), "workingDays", "K7");
        LocalizedText named = command.authority() == null ? matter.authority() : command.authority();
        LocalizedText authority = required(named, "authority", "K7");
        LocalDate limit = required(command.limit(), "limit", "K7");
        checkLimit(limit, command);
        DueDate due = rules.forwarded(command.act().at(), limit);
        return new AcceptanceTerms(command.type(), deadline(due), authority, limit);
    }

    /** It lies ahead, and not so far that nobody could watch it. */
    private static void checkLimit(LocalDate limit, AcceptApplication command) {
        if (!limit.isAfter(command.today())) {
            throw Refusal.unprocessable(
                    "limit-not-in-future",
                    "K7",
                    limit.toString(),
                    command.today().toString());
        }
        if (limit.isAfter(command.latestLimit())) {
            throw Refusal.unprocessable(
                    "limit-too-far",
                    "K7",
                    limit.toString(),
                    command.latestLimit().toString());
        }
    }

    private static void checkType(AcceptApplication command, MatterKind kind) {
        if (typeOf(kind) != command.type()) {
            throw Refusal.unprocessable(
                    "acceptance-type-mismatch", ruleOf(kind), command.type().text(), kind.text());
        }
    }

    private static @Nullable AcceptanceType typeOf(MatterKind kind) {
        return switch (kind) {
            case CONSULTATION -> null;
            case INSTANT -> AcceptanceType.INSTANT;
            case PROMISED -> AcceptanceType.PROMISED;
            case PETITION -> AcceptanceType.PETITION;
            case FORWARDED -> AcceptanceType.FORWARDED;
        };
    }

    private static String ruleOf(MatterKind kind) {
        return switch (kind) {
            case CONSULTATION -> "K1";
            case INSTANT -> "K4";
            case PROMISED -> "K5";
            case PETITION -> "K6";
            case FORWARDED -> "K7";
        };
    }

    private static void refuseTerm(@Nullable Object term, String field, String rule) {
        if (term != null) {
            throw Refusal.unprocessable("acceptance-term-not-applicable", rule, field);
        }
    }

    private static <T> T required(@Nullable T term, String field, String rule) {
        if (term == null) {
            throw Refusal.unprocessable("acceptance-term-missing", rule, field);
        }
        return term;
    }

    private static Deadline deadline(DueDate due) {
        return new Deadline(
                ORIGINAL,
                due.startedAt(),
                due.dueAt(),
                due.warnAt(),
                due.workingDays(),
                due.provisional(),
                due.calendarVersion());
    }
}
