package org.servicehall.platform.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;

/** A service of notes: store and Axon, without Spring. */
public record Notes(StreamStore store, EventSourcing eventSourcing) implements AutoCloseable {
    public static final EventTypes TYPES = EventTypes.of(Note.NoteEvent.class);

    public static Notes on(MongoDatabase database) {
        StreamStore store = new StreamStore(database, Clock.systemUTC());
        store.createIndexes();
        return new Notes(store, new EventSourcing(store, TYPES, new EventJson(), List.of(Note.module())));
    }

    @Override
    public void close() {
        eventSourcing.close();
    }
}
