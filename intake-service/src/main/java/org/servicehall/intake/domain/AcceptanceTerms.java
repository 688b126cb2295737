package org.servicehall.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;

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

    /**
     * @param urgent whether the deadline warns as urgent ones do (P3)
     * @throws Refusal the first of those that {@link #refused} tells
     */
    static AcceptanceTerms of(AcceptApplication command, MatterTerms matter, boolean urgent) {
        Refusal.first(refused(command, matter));
        Instant at = command.act().at();
        DeadlineRules rules = command.limits().deadlines().when(urgent);
        return switch (command.type()) {
            case INSTANT -> plain(command, rules.instant(at));
            case PETITION -> plain(command, rules.petition(at));
            case PROMISED -> plain(command, rules.promised(at, days(command, matter)));
            case FORWARDED -> forwarded(command, matter, rules);
        };
    }

    /** Everything that may not be promised so; of another type's terms nothing is said. */
    static List<Refusal> refused(AcceptApplication command, MatterTerms matter) {
        List<Refusal> mismatch = Refusal.of(() -> checkType(command, matter.kind()));
        if (!mismatch.isEmpty()) {
            return mismatch;
        }
        Runnable noDays = () -> refuseTerm(command.workingDays(), "workingDays", ruleOf(matter.kind()));
        Runnable noAuthority = () -> refuseTerm(command.authority(), "authority", ruleOf(matter.kind()));
        Runnable noLimit = () -> refuseTerm(command.limit(), "limit", ruleOf(matter.kind()));
        return switch (command.type()) {
            case INSTANT, PETITION -> Refusal.of(noDays, noAuthority, noLimit);
            case PROMISED -> Refusal.of(noAuthority, noLimit, () -> days(command, matter));
            case FORWARDED -> Refusal.of(noDays, () -> authority(command, matter), () -> limit(command));
        };
    }

    private static AcceptanceTerms plain(AcceptApplication command, DueDate due) {
        return new AcceptanceTerms(command.type(), deadline(due), null, null);
    }

    private static int days(AcceptApplication command, MatterTerms matter) {
        int most = required(matter.limitWorkingDays(), "workingDays", "K5");
        int days = command.workingDays() == null ? most : command.workingDays();
        if (days < 1 || days > most) {
            throw Refusal.unprocessable("promise-beyond-limit", "K5", days, most)
                    .at("workingDays");
        }
        return days;
    }

    private static AcceptanceTerms forwarded(AcceptApplication command, MatterTerms matter, DeadlineRules rules) {
        LocalDate limit = limit(command);
        DueDate due = rules.forwarded(command.act().at(), limit);
        return new AcceptanceTerms(command.type(), deadline(due), authority(command, matter), limit);
    }

    private static LocalizedText authority(AcceptApplication command, MatterTerms matter) {
        LocalizedText named = command.authority() == null ? matter.authority() : command.authority();
        return required(named, "authority", "K7");
    }

    /** It lies ahead, and not so far that nobody could watch it. */
    private static LocalDate limit(AcceptApplication command) {
        LocalDate limit = required(command.limit(), "limit", "K7");
        if (!limit.isAfter(command.today())) {
            throw Refusal.unprocessable(
                            "limit-not-in-future",
                            "K7",
                            limit.toString(),
                            command.today().toString())
                    .at("limit");
        }
        if (limit.isAfter(command.latestLimit())) {
            throw Refusal.unprocessable(
                            "limit-too-far",
                            "K7",
                            limit.toString(),
                            command.latestLimit().toString())
                    .at("limit");
        }
        return limit;
    }

    private static void checkType(AcceptApplication command, MatterKind kind) {
        if (typeOf(kind) != command.type()) {
            throw Refusal.unprocessable(
                            "acceptance-type-mismatch",
                            ruleOf(kind),
                            command.type().text(),
                            kind.text())
                    .at("type");
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
            throw Refusal.unprocessable("acceptance-term-not-applicable", rule, field)
                    .at(field);
        }
    }

    private static <T> T required(@Nullable T term, String field, String rule) {
        if (term == null) {
            throw Refusal.unprocessable("acceptance-term-missing", rule, field).at(field);
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
