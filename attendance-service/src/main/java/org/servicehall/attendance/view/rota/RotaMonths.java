package org.servicehall.attendance.view.rota;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.rota.Turns;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** Keeps each month's turns, a document a month, read by its id alone (rules T8, H1). */
public final class RotaMonths implements Projection<RotaMonth> {
    @Override
    public String name() {
        return "rota-months";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<RotaMonth> type() {
        return RotaMonth.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof RotaEvent rota ? List.of(rota.rota()) : List.of();
    }

    @Override
    public RotaMonth apply(String id, @Nullable RotaMonth current, RecordedEvent event) {
        var turns = current == null ? Turns.NONE : current.turns();
        var hall = id.substring(0, id.indexOf('-'));
        return new RotaMonth(id, hall, turns.after((RotaEvent) event.payload()));
    }
}
