package org.servicehall.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the records of the published language out of stored events. */
final class RecordedEvents {
    private static final Logger log = LoggerFactory.getLogger(RecordedEvents.class);

    private final EventTypes types;
    private final EventJson json;

    RecordedEvents(EventTypes types, EventJson json) {
        this.types = types;
        this.json = json;
    }

    List<RecordedEvent> of(String stream, List<StoredEvent> events) {
        return events.stream().map(event -> of(stream, event)).toList();
    }

    /** Without those of a type that this program does not know, and those whose payload does not fit theirs. */
    List<RecordedEvent> readable(String stream, List<StoredEvent> events) {
        List<RecordedEvent> readable = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            try {
                readable.add(of(stream, event));
            } catch (RuntimeException e) {
                log.debug("{}@{} can't be read; the others are", stream, event.sequence(), e);
            }
        }
        return readable;
    }

    private RecordedEvent of(String stream, StoredEvent event) {
        return new RecordedEvent(
                stream,
                event.sequence(),
                event.type(),
                event.time(),
                event.by(),
                json.read(event.payload(), types.classOf(event.type())));
    }
}
