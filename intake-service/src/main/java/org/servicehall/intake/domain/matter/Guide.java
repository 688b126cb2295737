package org.servicehall.intake.domain.matter;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;

/**
 * What people are told about a matter besides its materials (rules M1, M3, M4, C6).
 *
 * @param conditions who may apply
 * @param procedure how it goes, step by step
 * @param fee what it costs
 * @param period when it is open each year; null when always
 * @param inPerson true where it is for the applicant in person, or a guardian, and nobody else (S8); null where others may act
 * @param source where in the hall's rules it stands
 */
public record Guide(
        List<LocalizedText> conditions,
        List<LocalizedText> procedure,
        LocalizedText fee,
        @Nullable Period period,
        List<LocalizedText> notes,
        String source,
        @Nullable Boolean inPerson) {
    public Guide {
        conditions = List.copyOf(conditions);
        procedure = List.copyOf(procedure);
        notes = List.copyOf(notes);
    }

    /** Whether nobody acts for the applicant by power of attorney (S8). */
    public boolean forThemInPerson() {
        return Boolean.TRUE.equals(inPerson);
    }

    /** How a note says that the window, or who reviews it, names further papers once. */
    private static final Pattern NAMED_ONCE = Pattern.compile("一次性(告知|提出)");

    /** Whether the catalogue leaves papers to be named in words, as the department requires (N2). */
    boolean leavesPapersOpen() {
        return notes.stream().anyMatch(note -> NAMED_ONCE.matcher(note.zh()).find());
    }

    /**
     * What is done with late-comers (rules C6, K7).
     *
     * @param authority where they are forwarded; null when they aren't
     */
    public record LatePath(MatterKind kind, @Nullable LocalizedText authority) {}

    /**
     * A window period of each year, both days included (rule C6).
     *
     * @param afterwards what late-comers do
     * @param late circumstance of those who come outside it; null when they can't
     * @param latePath how late-comers are handled where it is otherwise; null when it is the same
     */
    public record Period(
            MonthDay from,
            MonthDay until,
            LocalizedText afterwards,
            @Nullable String late,
            @Nullable LatePath latePath) {
        boolean isLate(Collection<String> circumstances) {
            return late != null && circumstances.contains(late);
        }

        /** Whether that day, which is none of its days, comes before it in that year. */
        boolean isBefore(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            return day.isBefore(from) && (!from.isAfter(until) || day.isAfter(until));
        }

        /** How many days after this one of its days it is over. */
        public int daysLeft(LocalDate day) {
            LocalDate thisYear = until.atYear(day.getYear());
            LocalDate last = thisYear.isBefore(day) ? until.atYear(day.getYear() + 1) : thisYear;
            return (int) ChronoUnit.DAYS.between(day, last);
        }

        public boolean contains(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean begun = !day.isBefore(from);
            boolean notOver = !day.isAfter(until);
            return from.isAfter(until) ? begun || notOver : begun && notOver;
        }
    }
}
