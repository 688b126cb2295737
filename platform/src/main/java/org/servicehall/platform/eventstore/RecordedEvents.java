package org.servicehall.platform.eventstore;

import java.util.List;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;

/** Makes the records of the published language out of stored events. */
final class RecordedEvents {
    private final EventTypes types;
    private final EventJson json;

    RecordedEvents(EventTypes types, EventJson json) {
        this.types = types;
        this.json = json;
    }

    List<RecordedEvent> of(String stream, List<StoredEvent> events) {
        return events.stream().map(event -> of(stream, event)).toList();
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
