package org.servicehall.accountability.automation;

import java.util.List;
import java.util.Set;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.notice.ComplaintNotices;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;

/** The pages are printed when the result is told, or an appeal settled, not when somebody first asks for them (rule P5). */
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
    public Reactions reactions() {
        return Reactions.to(ComplaintNotified.class, (told, event) -> print(told.complaintNo(), event))
                .and(AppealDecided.class, (decided, event) -> printIfSettled(decided.complaintNo(), event))
                .and(AppealDecidedBySuperior.class, (decided, event) -> printIfSettled(decided.complaintNo(), event))
                .and(SanctionApproved.class, (approved, event) -> printIfSettled(approved.complaintNo(), event));
    }

    /** A sanction changed on appeal may need approval before anybody is told (rule B6). */
    private void printIfSettled(String complaintNo, RecordedEvent event) {
        if (ComplaintFile.of(complaintNo, until(event)).verdict().appealSettled()) {
            print(complaintNo, event);
        }
    }

    private void print(String complaintNo, RecordedEvent event) {
        List<Object> events = until(event);
        ComplaintFile file = ComplaintFile.of(complaintNo, events);
        notices.toReporter(file, events, event.time());
        if (file.person() != null) {
            notices.toPerson(file, event.time());
        }
    }

    private List<Object> until(RecordedEvent event) {
        return streams.read(event.stream()).stream()
                .flatMap(List::stream)
                .filter(one -> one.sequence() <= event.sequence())
                .map(RecordedEvent::payload)
                .toList();
    }
}
