package org.servicehall.cases.view.archive;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.archive.ArchiveEvent.Part;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.hash.Sha256;

/** The hash that tells when archived events are no longer what they were (R1). */
final class FileHash {
    private FileHash() {}

    /** @param events the first ones of one stream, at least one */
    static Part of(List<RecordedEvent> events, EventJson json) {
        return of(events, json::write);
    }

    private static Part of(List<RecordedEvent> events, Function<Object, String> text) {
        String lines = events.stream().map(event -> lines(event, text)).collect(Collectors.joining());
        return new Part(events.getFirst().stream(), events.size(), Sha256.hex(lines));
    }

    /**
     * Whether a stream is what was archived of it. What was archived before applications ended with the end of fees (P4) gets
     * that end afterwards, once; nothing else may follow. A file whose events were still written with what is null was hashed so.
     */
    static boolean isUnchanged(Part archived, List<RecordedEvent> events, EventJson json) {
        if (events.size() < archived.events()) {
            return false;
        }
        List<RecordedEvent> then = events.subList(0, archived.events());
        List<RecordedEvent> since = events.subList(archived.events(), events.size());
        boolean endedSince = since.size() == 1 && endsFees(since) && !endsFees(then);
        return (since.isEmpty() || endedSince)
                && (of(then, json::write).equals(archived)
                        || of(then, json::writeInFull).equals(archived));
    }

    private static boolean endsFees(List<RecordedEvent> events) {
        return events.stream().anyMatch(event -> event.payload() instanceof ChargingClosed);
    }

    private static String lines(RecordedEvent event, Function<Object, String> text) {
        return String.join(
                "\n", event.id(), event.type(), event.time().toString(), event.by(), text.apply(event.payload()), "");
    }
}
