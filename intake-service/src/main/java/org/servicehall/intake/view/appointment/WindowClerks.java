package org.servicehall.intake.view.appointment;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** Who serves which window, as attendance tells it: days are streams of their own, so an older one may come later. */
@Component
class WindowClerks implements Projection<WindowClerk> {
    @Override
    public String name() {
        return "window-clerks";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<WindowClerk> type() {
        return WindowClerk.class;
    }

    /** For who serves a window. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "window", "clerk"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof SignedIn in ? List.of(in.hall() + "-" + in.clerk()) : List.of();
    }

    @Override
    public WindowClerk apply(String id, @Nullable WindowClerk current, RecordedEvent event) {
        SignedIn in = (SignedIn) event.payload();
        WindowClerk signed = new WindowClerk(in.clerk(), in.hall(), in.window(), in.signedAt());
        return current == null ? signed : WindowClerk.later(current, signed);
    }

    /** The latest signature stays the latest, whichever is told of again. */
    @Override
    public Remembers remembers() {
        return Remembers.NOTHING;
    }
}
