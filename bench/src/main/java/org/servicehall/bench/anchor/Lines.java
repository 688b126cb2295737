package org.servicehall.bench.anchor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.servicehall.bench.anchor.SheetEvent.LineWritten;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.eventstore.StoredEvent;

/** Makes lines of sheets as the store has them. */
final class Lines {
    private static final String TYPE = SheetEvent.NAMESPACE + ".line-written.v1";
    private static final EventJson JSON = new EventJson();
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private Lines() {}

    static String stream(String sheet) {
        return SheetEvent.STREAM + ":" + sheet;
    }

    static StoredEvent line(String sheet, long sequence) {
        return new StoredEvent(
                UUID.randomUUID().toString(),
                sequence,
                TYPE,
                AT,
                "bench",
                JSON.write(new LineWritten(sheet, (int) sequence, SheetEvent.TEXT)),
                Map.of(),
                null);
    }

    static List<StoredEvent> first(String sheet, int count) {
        return LongStream.range(0, count)
                .mapToObj(sequence -> line(sheet, sequence))
                .toList();
    }
}
