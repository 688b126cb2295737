package org.servicehall.intake.view.presence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRecorded;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRevoked;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** The spans each clerk signed for, a document for each clerk's day, in whatever order the days become known. */
@Component
class PresentDays implements Projection<PresentDay> {
    @Override
    public String name() {
        return "present-days";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<PresentDay> type() {
        return PresentDay.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof AttendanceEvent signed ? List.of(signed.clerkDay()) : List.of();
    }

    @Override
    public PresentDay apply(String id, @Nullable PresentDay current, RecordedEvent event) {
        var before = current == null ? PresentDay.unsigned(id) : current;
        return switch ((AttendanceEvent) event.payload()) {
            case SignedIn in -> before.from(in.half(), in.signedAt());
            case SignedOut out -> before.to(out.half(), out.signedAt());
            case SignatureCorrected corrected -> before.corrected(corrected);
            case OffPostRecorded _, OffPostRevoked _ -> before;
        };
    }
}
