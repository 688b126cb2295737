package org.servicehall.intake.view.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** The windows at which anybody ever signed in: of those the hall knows who serves them. */
@Component
class ServedWindows implements Projection<ServedWindow> {
    static String id(String hall, String window) {
        return hall + "-" + window;
    }

    @Override
    public String name() {
        return "served-windows";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<ServedWindow> type() {
        return ServedWindow.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof SignedIn in ? List.of(id(in.hall(), in.window())) : List.of();
    }

    @Override
    public ServedWindow apply(String id, @Nullable ServedWindow current, RecordedEvent event) {
        SignedIn in = (SignedIn) event.payload();
        return new ServedWindow(in.hall(), in.window());
    }

    /** Every signature says so again. */
    @Override
    public Remembers remembers() {
        return Remembers.NOTHING;
    }
}
