package org.servicehall.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    static AcceptanceTerms of(AcceptApplication command, MatterTerms matter) {
        checkType(command, matter.kind());
        Instant at = command.act().at();
        return switch (command.type()) {
            case INSTANT -> plain(command, "K4", command.deadlines().instant(at));
            case PETITION -> plain(command, "K6", command.deadlines().petition(at));
            case PROMISED -> promised(command, matter, at);
            case FORWARDED -> forwarded(command, matter, at);
        };
    }

    private static AcceptanceTerms plain(AcceptApplication command, String rule, DueDate due) {
        refuseTerm(command.workingDays(), "workingDays", rule);
        refuseTerm(command.authority(), "authority", rule);
        refuseTerm(command.limit(), "limit", rule);
        return new AcceptanceTerms(command.type(), deadline(due), null, null);
    }

    private static AcceptanceTerms promised(AcceptApplication command, MatterTerms matter, Instant at) {
        refuseTerm(command.authority(), "authority", "K5");
        refuseTerm(command.limit(), "limit", "K5");
        int most = required(matter.limitWorkingDays(), "workingDays", "K5");
        int days = command.workingDays() == null ? most : command.workingDays();
        if (days < 1 || days > most) {
            throw Refusal.unprocessable("promise-beyond-limit", "K5", days, most);
        }
        return new AcceptanceTerms(command.type(), deadline(command.deadlines().promised(at, days)), null, null);
    }

    private static AcceptanceTerms forwarded(AcceptApplication command, MatterTerms matter, Instant at) {
        refuseTerm(command.workingDays(), "workingDays", "K7");
        LocalizedText named = command.authority() == null ? matter.authority() : command.authority();
        LocalizedText authority = required(named, "authority", "K7");
        LocalDate limit = required(command.limit(), "limit", "K7");
        if (!limit.isAfter(command.today())) {
            throw Refusal.unprocessable(
                    "limit-not-in-future",
                    "K7",
                    limit.toString(),
                    command.today().toString());
        }
        DueDate due = command.deadlines().forwarded(at, limit);
        return new AcceptanceTerms(command.type(), deadline(due), authority, limit);
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
