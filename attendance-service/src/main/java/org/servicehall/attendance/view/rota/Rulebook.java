package org.servicehall.attendance.view.rota;

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

    /** @param lists of a hall, by its code */
    public Rulebook(Halls halls, Staff staff, Function<String, Map<Duty, List<ChecklistItem>>> lists) {
        this.halls = halls;
        this.staff = staff;
        this.lists = lists;
    }

    public DutyRules of(String hall) {
        return new DutyRules(
                halls.calendar(hall), day -> staff.expected(hall, day).keySet(), lists.apply(hall));
    }
}
