package org.servicehall.attendance.view.day;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.Signatures;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** The signatures of each clerk and day (rule T2). */
public final class ClerkDays implements Projection<DaySignatures> {
    @Override
    public String name() {
        return "clerk-days";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<DaySignatures> type() {
        return DaySignatures.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "day"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof AttendanceEvent signed ? List.of(signed.clerkDay()) : List.of();
    }

    @Override
    public @Nullable DaySignatures apply(String id, @Nullable DaySignatures current, RecordedEvent event) {
        return switch ((AttendanceEvent) event.payload()) {
            case SignedIn in -> {
                var day = current == null ? begun(in) : current;
                yield day.with(in.half(), day.of(in.half()).signedIn(in.signedAt()));
            }
            case SignedOut out -> {
                if (current == null) {
                    throw new IllegalStateException(id + " was signed out of before it was signed into");
                }
                yield current.with(out.half(), current.of(out.half()).signedOut(out.signedAt()));
            }
            case AttendanceEvent.SignatureCorrected _,
                    AttendanceEvent.OffPostRecorded _,
                    AttendanceEvent.OffPostRevoked _ -> current;
        };
    }

    private static DaySignatures begun(SignedIn in) {
        return new DaySignatures(
                in.clerkDay(), in.hall(), in.clerk(), in.window(), in.day(), Signatures.NONE, Signatures.NONE);
    }
}
