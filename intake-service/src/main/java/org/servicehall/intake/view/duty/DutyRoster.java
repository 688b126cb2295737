package org.servicehall.intake.view.duty;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** Who is on duty, a document for each hall and day that the rota names; cleaning is none of its business. */
@Component
class DutyRoster implements Projection<DutyDay> {
    @Override
    public String name() {
        return "duty-roster";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<DutyDay> type() {
        return DutyDay.class;
    }

    /** A day sees of its month's stream only what concerns it. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return turns(event).map(turn -> id(turn.hall(), turn.day())).toList();
    }

    @Override
    public DutyDay apply(String id, @Nullable DutyDay current, RecordedEvent event) {
        return turns(event)
                .filter(turn -> id(turn.hall(), turn.day()).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(event.id() + " says nothing of " + id));
    }

    /** As {@code 330106-20261001}. */
    static String id(String hall, LocalDate day) {
        return hall + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Stream<DutyDay> turns(RecordedEvent event) {
        return switch (event.payload()) {
            case DutyAssigned assigned
            when assigned.duty() == Duty.HOLIDAY ->
                Stream.of(new DutyDay(assigned.hall(), assigned.day(), assigned.clerk()));
            case SwapAgreed agreed when agreed.duty() == Duty.HOLIDAY -> swapped(agreed).stream();
            default -> Stream.of();
        };
    }

    private static List<DutyDay> swapped(SwapAgreed agreed) {
        var taken = new DutyDay(agreed.hall(), agreed.day(), agreed.colleague());
        return agreed.inReturn() == null
                ? List.of(taken)
                : List.of(taken, new DutyDay(agreed.hall(), agreed.inReturn(), agreed.clerk()));
    }
}
