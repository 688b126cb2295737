package org.servicehall.attendance.view.leave;

import java.util.List;
import java.util.Optional;
import org.servicehall.attendance.domain.leave.LeaveId;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;

/**
 * One leave from its stream itself: as the view shows it, but never late, and with the version that a command on it expects,
 * which counts the events of the clerk's other leaves of the year too (rule T6).
 */
public final class NewestLeaves {
    private final Streams streams;
    private final LeaveSheets sheets;

    public NewestLeaves(Streams streams, LeaveSheets sheets) {
        this.streams = streams;
        this.sheets = sheets;
    }

    /** @param version of the stream */
    public record Newest(LeaveSheet sheet, long version) {}

    public Optional<Newest> find(LeaveId leave) {
        String id = leave.toString();
        List<RecordedEvent> events =
                streams.read(LeaveEvent.STREAM + ":" + leave.leaves()).orElse(List.of());
        LeaveSheet sheet = null;
        for (RecordedEvent event : events) {
            if (sheets.documents(event).contains(id)) {
                sheet = sheets.apply(id, sheet, event);
            }
        }
        return Optional.ofNullable(sheet).map(known -> new Newest(known, events.size()));
    }
}
