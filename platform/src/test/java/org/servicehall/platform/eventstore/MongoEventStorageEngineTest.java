package org.servicehall.platform.eventstore;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.StreamsByDocumentTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.event.EventJson;

/** Axon's own suite for storage engines, run on this one. */
class MongoEventStorageEngineTest extends StreamsByDocumentTestSuite<MongoEventStorageEngine> {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    @Override
    protected MongoEventStorageEngine buildStorageEngine() {
        StreamStore store = new StreamStore(DATABASE.fresh(), Clock.systemUTC());
        store.createIndexes();
        Admission admission = new Admission(new RecordedEvents(Notes.TYPES, new EventJson()));
        return new MongoEventStorageEngine(
                store, new StreamSource(store, admission), new StoredEvents(converter), event -> {}, stream -> {});
    }

    @Override
    protected ProcessingContext processingContext() {
        return new StubProcessingContext();
    }

    @Override
    protected EventMessage convertPayload(EventMessage original) {
        return original.withConvertedPayload(String.class, converter);
    }

    @Override
    protected long globalSequenceOfEvent(long position) {
        throw new UnsupportedOperationException("no order across streams");
    }

    @Override
    protected TrackingToken trackingTokenAt(long position) {
        throw new UnsupportedOperationException("no order across streams");
    }
}
