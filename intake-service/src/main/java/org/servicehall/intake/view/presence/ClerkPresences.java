package org.servicehall.intake.view.presence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** Each clerk's last signatures; days are streams of their own, so an older one may come later. */
@Component
class ClerkPresences implements Projection<ClerkPresence> {
    @Override
    public String name() {
        return "clerk-presences";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<ClerkPresence> type() {
        return ClerkPresence.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case SignedIn in -> List.of(id(in.hall(), in.clerk()));
            case SignedOut out -> List.of(id(out.hall(), out.clerk()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable ClerkPresence apply(String id, @Nullable ClerkPresence current, RecordedEvent event) {
        if (current != null && current.signedIn() != null && event.time().isBefore(current.signedIn())) {
            return current;
        }
        return switch (event.payload()) {
            case SignedIn in -> new ClerkPresence(in.clerk(), in.hall(), in.signedAt(), null);
            case SignedOut out ->
                new ClerkPresence(out.clerk(), out.hall(), current == null ? null : current.signedIn(), out.signedAt());
            case AttendanceEvent _ -> current;
            default -> throw new IllegalStateException("not an event of attendance: " + event.type());
        };
    }

    @Override
    public boolean wholeStreams() {
        return false;
    }

    static String id(String hall, String clerk) {
        return hall + "-" + clerk;
    }
}
