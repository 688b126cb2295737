package org.servicehall.accountability.automation;

import java.util.List;
import java.util.Set;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.notice.ComplaintNotices;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Automation;

/** The pages are printed when the result is told, not when somebody first asks for them (rule P5). */
public final class WhenBothSidesNotifiedThenPrintNotices implements Automation {
    private final Streams streams;
    private final ComplaintNotices notices;

    public WhenBothSidesNotifiedThenPrintNotices(Streams streams, ComplaintNotices notices) {
        this.streams = streams;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "when-both-sides-notified-then-print-notices";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ComplaintNotified told) {
            List<Object> events = streams.read(event.stream()).stream()
                    .flatMap(List::stream)
                    .filter(one -> one.sequence() <= event.sequence())
                    .map(RecordedEvent::payload)
                    .toList();
            ComplaintFile file = ComplaintFile.of(told.complaintNo(), events);
            notices.toReporter(file, told, events);
            if (told.personNoticeNo() != null) {
                notices.toPerson(file, told);
            }
        }
    }
}
