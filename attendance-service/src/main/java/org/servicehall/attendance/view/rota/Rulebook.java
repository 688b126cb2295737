package org.servicehall.attendance.view.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.servicehall.attendance.domain.rota.ChecklistItem;
import org.servicehall.attendance.domain.rota.DutyRules;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.platform.settings.Halls;

/** The rules for turns of each hall, with the calendar that is in force now. */
public final class Rulebook {
    private final Halls halls;
    private final BiFunction<String, LocalDate, Set<String>> clerks;
    private final Function<String, Map<Duty, List<ChecklistItem>>> lists;

    /**
     * @param clerks user ids of a hall's clerks on a day: they take turns, lead and office don't
     * @param lists of a hall, by its code
     */
    public Rulebook(
            Halls halls,
            BiFunction<String, LocalDate, Set<String>> clerks,
            Function<String, Map<Duty, List<ChecklistItem>>> lists) {
        this.halls = halls;
        this.clerks = clerks;
        this.lists = lists;
    }

    public DutyRules of(String hall) {
        return new DutyRules(halls.calendar(hall), day -> clerks.apply(hall, day), lists.apply(hall));
    }
}
