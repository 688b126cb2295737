package org.servicehall.platform.projection;

import com.mongodb.MongoClientSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.projection.Applying.Change;
import org.servicehall.platform.projection.Applying.Targeted;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;

/** The documents that events make of a projection, each event in a batch of its own, as they would be stored. */
public final class Documents<V extends Record> {
    /** Without a store to ask, each event is the recorded one. */
    private static final Genuine GENUINE = new Genuine(topic -> false, stream -> Optional.empty(), new EventJson());

    private final Projection<V> projection;
    private final StoredCodec<V> codec;
    private final Map<String, BsonDocument> stored = new TreeMap<>();
    private int written;

    private Documents(Projection<V> projection) {
        this.projection = projection;
        this.codec = new StoredCodec<>(projection.type(), MongoClientSettings.getDefaultCodecRegistry());
    }

    public static <V extends Record> Documents<V> of(Projection<V> projection) {
        return new Documents<>(projection);
    }

    /**
     * Applies the events, one after the other.
     *
     * @throws IllegalStateException when one of them is set aside
     */
    public Documents<V> after(List<RecordedEvent> events) {
        events.forEach(this::apply);
        return this;
    }

    /** What readers see. */
    public Map<String, V> views() {
        return stored.values().stream()
                .map(codec::decode)
                .filter(document -> document.view() != null)
                .collect(Collectors.toMap(Stored::id, Stored::view));
    }

    /** Size of each document, also of those that are gone. */
    public Map<String, Integer> bytes() {
        return stored.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new RawBsonDocument(entry.getValue(), new BsonDocumentCodec())
                                .getByteBuffer()
                                .remaining()));
    }

    /** How often a document was inserted, replaced, or had its sequences moved on. */
    public int written() {
        return written;
    }

    /** The changes that the event asks for. */
    Collection<Change> apply(RecordedEvent event) {
        var record = new ConsumerRecord<>("topic", 0, 0L, event.stream(), new byte[0]);
        var targeted = Targeted.of(new Incoming.Known(record, event), projection);
        Map<String, Stored<V>> read = targeted.documents().stream()
                .filter(stored::containsKey)
                .collect(Collectors.toMap(id -> id, id -> codec.decode(stored.get(id))));
        var applying = new Applying<>(
                projection, codec, (stream, first, last) -> false, stream -> false, GENUINE, _ -> false, false, read);
        applying.accept(targeted);
        applying.letters().forEach(letter -> {
            throw new IllegalStateException(event.id() + " was set aside", letter.cause());
        });
        applying.changes().forEach(this::write);
        return applying.changes();
    }

    private void write(Change change) {
        stored.put(change.document().getString(StoredCodec.ID).getValue(), change.document());
        written++;
    }
}
