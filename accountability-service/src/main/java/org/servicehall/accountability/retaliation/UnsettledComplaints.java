package org.servicehall.accountability.retaliation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.domain.complaint.Phase;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;

/**
 * Whether a number is that of a complaint that is not over: its words are needed, and its reporter
 * waits for the result (rule P5). Office and clerk don't learn of it (rule B7); the erasure is made good once it is over.
 */
public final class UnsettledComplaints implements Predicate<String> {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-TS[0-9]{8}-[0-9]+");
    private static final Set<Phase> OVER = EnumSet.of(Phase.ANSWERED, Phase.CLOSED);

    private final Streams streams;

    public UnsettledComplaints(Streams streams) {
        this.streams = streams;
    }

    @Override
    public boolean test(String number) {
        return NUMBER.matcher(number).matches() && isUnsettled(number);
    }

    private boolean isUnsettled(String complaintNo) {
        List<Object> events = streams.read(ComplaintEvent.STREAM + ":" + complaintNo).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .toList();
        return !events.isEmpty()
                && !OVER.contains(ComplaintFile.of(complaintNo, events).phase());
    }
}
