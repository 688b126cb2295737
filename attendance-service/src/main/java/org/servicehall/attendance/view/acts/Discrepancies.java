package org.servicehall.attendance.view.acts;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.view.day.DaySignatures;

/**
 * Acts of clerks who were not signed in when they acted (rule T9). Judged from both views as they stand, so signatures and
 * acts may become known in any order.
 */
public final class Discrepancies {
    private static final Comparator<Act> ORDER = Comparator.comparing(Act::at).thenComparing(Act::eventId);

    private Discrepancies() {}

    /**
     * @param clerks whose acts are held against signatures; others need not sign
     * @return by time
     */
    public static List<Act> of(Set<String> clerks, Collection<DaySignatures> signatures, Collection<Act> acts) {
        Map<String, DaySignatures> signed = new HashMap<>();
        signatures.forEach(day -> signed.put(day.clerk(), day));
        return acts.stream()
                .filter(act -> clerks.contains(act.clerk()) && !covered(signed.get(act.clerk()), act))
                .sorted(ORDER)
                .toList();
    }

    private static boolean covered(@Nullable DaySignatures signed, Act act) {
        return signed != null
                && (signed.morning().cover(act.at()) || signed.afternoon().cover(act.at()));
    }
}
