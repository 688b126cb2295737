package org.servicehall.attendance.view.rota;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.attendance.domain.rota.ChecklistItem;
import org.servicehall.attendance.domain.rota.DutyRules;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.platform.settings.Halls;

/** The rules for turns of each hall, with the calendar that is in force now. */
public final class Rulebook {
    private final Halls halls;
    private final Staff staff;
    private final Function<String, Map<Duty, List<ChecklistItem>>> lists;
    private final Clock clock;

    /** @param lists of a hall, by its code */
    public Rulebook(Halls halls, Staff staff, Function<String, Map<Duty, List<ChecklistItem>>> lists, Clock clock) {
        this.halls = halls;
        this.staff = staff;
        this.lists = lists;
        this.clock = clock;
    }

    public DutyRules of(String hall) {
        var staffToday = staff.expected(hall, halls.today(hall, clock.instant()));
        return new DutyRules(halls.calendar(hall), staffToday.keySet(), lists.apply(hall));
    }
}
