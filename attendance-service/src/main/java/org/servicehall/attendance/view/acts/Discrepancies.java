package org.servicehall.attendance.view.acts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.view.acts.DayActs.Act;
import org.servicehall.attendance.view.day.DaySignatures;

/**
 * Acts of clerks who were not signed in when they acted (rule T9). Judged from both views as they stand, so signatures and
 * acts may become known in any order.
 */
public final class Discrepancies {
    private static final Comparator<Discrepancy> ORDER = Comparator.comparing(
                    (Discrepancy found) -> found.act().at())
            .thenComparing(found -> found.act().eventId());

    private Discrepancies() {}

    public record Discrepancy(String clerk, Act act) {}

    /**
     * @param clerks whose acts are held against signatures; others need not sign
     * @return by time
     */
    public static List<Discrepancy> of(
            Set<String> clerks, Collection<DaySignatures> signatures, Collection<DayActs> acts) {
        Map<String, DaySignatures> signed = new HashMap<>();
        signatures.forEach(day -> signed.put(day.clerk(), day));
        List<Discrepancy> found = new ArrayList<>();
        for (var day : acts) {
            if (clerks.contains(day.clerk())) {
                day.acts().stream()
                        .filter(act -> !covered(signed.get(day.clerk()), act))
                        .forEach(act -> found.add(new Discrepancy(day.clerk(), act)));
            }
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }

    private static boolean covered(@Nullable DaySignatures signed, Act act) {
        return signed != null
                && (signed.morning().cover(act.at()) || signed.afternoon().cover(act.at()));
    }
}
