package org.servicehall.attendance.view.acts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.view.day.DayFacts;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.appointment.DutyCallEvent;

/**
 * Acts of clerks who were not signed in, or on approved leave, when they acted (rule T9). Judged from the views as they
 * stand, so signatures, leave and acts may become known in any order.
 */
public final class Discrepancies {
    private static final Comparator<Act> ORDER = Comparator.comparing(Act::at).thenComparing(Act::eventId);

    private Discrepancies() {}

    /** What does not go together. */
    public enum Kind {
        NOT_SIGNED_IN("未签到而办件", "acted while not signed in"),
        ON_LEAVE("请假期间办件", "acted while on leave");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public LocalizedText text() {
            return new LocalizedText(chinese, english);
        }
    }

    /** An act that does not go with the record. */
    public record Discrepancy(Kind kind, Act act) {}

    /**
     * @param clerks whose acts are held against the record; others need not sign
     * @param facts of the day on which they acted
     * @param afternoon when it begins; null where the hall was closed that day
     * @return by time
     */
    public static List<Discrepancy> of(
            Set<String> clerks, DayFacts facts, @Nullable Instant afternoon, List<Act> acts) {
        return acts.stream()
                .filter(act -> clerks.contains(act.clerk()))
                .sorted(ORDER)
                .flatMap(act -> kind(facts, afternoon, act).map(kind -> new Discrepancy(kind, act)).stream())
                .toList();
    }

    private static Optional<Kind> kind(DayFacts facts, @Nullable Instant afternoon, Act act) {
        boolean onLeave = facts.leave().stream()
                .anyMatch(leave ->
                        leave.clerk().equals(act.clerk()) && leave.span().contains(act.at()));
        if (onLeave) {
            return Optional.of(Kind.ON_LEAVE);
        }
        return isOfDuty(act) || signedIn(facts, afternoon, act) ? Optional.empty() : Optional.of(Kind.NOT_SIGNED_IN);
    }

    /** Calls come when the hall is closed and nobody is signed in (rule A3). */
    private static boolean isOfDuty(Act act) {
        return act.type().startsWith(DutyCallEvent.NAMESPACE + ".");
    }

    private static boolean signedIn(DayFacts facts, @Nullable Instant afternoon, Act act) {
        return facts.signed().stream()
                .filter(day -> day.clerk().equals(act.clerk()))
                .anyMatch(day -> covers(day, afternoon, act));
    }

    /** A morning that nobody signed out of is no afternoon (rule T2). */
    private static boolean covers(DaySignatures day, @Nullable Instant afternoon, Act act) {
        return day.morning().counting().cover(act.at(), afternoon)
                || day.afternoon().counting().cover(act.at(), null);
    }
}
