package org.servicehall.platform.vault;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Sealed pieces of files, one document each, by exact id alone. Beside them stands which files were begun and are not known
 * to count yet, so that what broke off is found without looking through the pieces (ADR 42).
 */
final class Pieces {
    private static final String ID = "_id";
    private static final String SINCE = "begunAt";
    private static final String HEAD = "head";
    private static final String SEALED = "sealed";
    private static final String ROOM = "room";
    /** For so many more pieces is noted at a time how far a file may go. */
    private static final int STRIDE = 16;

    private final MongoCollection<Document> pieces;
    private final MongoCollection<Document> begun;
    private final Clock clock;

    /** @param clock the machine's, as that of {@link Enclosures} */
    Pieces(MongoCollection<Document> pieces, MongoCollection<Document> begun, Clock clock) {
        this.pieces = pieces;
        this.begun = begun;
        this.clock = clock;
    }

    void begin(String file) {
        begun.insertOne(
                new Document(ID, file).append(SINCE, Date.from(clock.instant())).append(ROOM, STRIDE));
    }

    void put(String file, int place, byte[] sealed) {
        if (place > 0 && place % STRIDE == 0) {
            begun.updateOne(new Document(ID, file), new Document("$set", new Document(ROOM, place + STRIDE)));
        }
        pieces.insertOne(new Document(ID, idOf(file, place)).append(SEALED, new Binary(sealed)));
    }

    byte @Nullable [] find(String file, int place) {
        Document found = pieces.find(new Document(ID, idOf(file, place))).first();
        return found == null ? null : found.get(SEALED, Binary.class).getData();
    }

    /** Whether all so many of a file lie there, not looking at what they hold. */
    boolean lie(String file, int count) {
        for (int place = 0; place < count; place++) {
            if (pieces.find(new Document(ID, idOf(file, place)))
                            .projection(Projections.include(ID))
                            .first()
                    == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes away what did not come to count, up to where it may have gone, whatever of it is gone already: broken off, it is
     * done again from the same note.
     */
    void discard(String file) {
        Document note = begun.find(new Document(ID, file)).first();
        int room = note == null ? 0 : note.getInteger(ROOM, STRIDE);
        for (int place = room - 1; place >= 0; place--) {
            pieces.deleteOne(new Document(ID, idOf(file, place)));
        }
        settle(file);
    }

    /** Notes under what it is laid beside an event. */
    void laid(String file, String head) {
        begun.updateOne(new Document(ID, file), new Document("$set", new Document(HEAD, head)));
    }

    /** It counts for good, or is gone. */
    void settle(String file) {
        begun.deleteOne(new Document(ID, file));
    }

    /**
     * What was begun and is not settled.
     *
     * @param head under what it was to be laid; null where it did not come so far
     */
    record Begun(String file, @Nullable String head) {}

    List<Begun> begunBefore(Instant then) {
        return begun.find(new Document(SINCE, new Document("$lt", Date.from(then))))
                .map(one -> new Begun(one.getString(ID), one.getString(HEAD)))
                .into(new ArrayList<>());
    }

    private static String idOf(String file, int place) {
        return file + "/" + place;
    }
}
