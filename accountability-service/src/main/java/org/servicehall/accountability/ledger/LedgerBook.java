package org.servicehall.accountability.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The books of all halls: entries are only ever inserted (rule B9). The place in the book is the document's key, so that
 * two writers can't take the same one, and the source is unique, so that one event gives one entry. An append reads no more
 * than what was entered since the last head it saw.
 */
public final class LedgerBook {
    private static final Document EVERYTHING_BY_PLACE = new Document("hall", 1).append("number", 1);

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final Clock clock;
    private final ConcurrentHashMap<String, Head> known = new ConcurrentHashMap<>();

    /** Where a book ends. */
    public record Head(long number, String hash) {
        static final Head OF_EMPTY_BOOK = new Head(0, LedgerHash.GENESIS);
    }

    public LedgerBook(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("ledger");
        this.heads = database.getCollection("ledgerHeads");
        this.clock = clock;
        entries.createIndex(Indexes.ascending("source"), new IndexOptions().unique(true));
        entries.createIndex(EVERYTHING_BY_PLACE);
    }

    /** Enters a finding, unless its source has been entered before. */
    public LedgerEntry enter(Finding finding) {
        while (true) {
            var already = bySource(finding.source());
            if (already.isPresent()) {
                return already.get();
            }
            var head = head(finding.hall());
            var entry = LedgerEntry.following(head.number(), head.hash(), finding, clock.instant());
            if (inserted(entry)) {
                advance(entry.hall(), new Head(entry.number(), entry.hash()));
                return entry;
            }
        }
    }

    /** The end of a hall's book as of now. */
    public Head head(String hall) {
        var head = known.computeIfAbsent(hall, this::storedHead);
        for (var next = find(hall, head.number() + 1); next != null; next = find(hall, head.number() + 1)) {
            head = new Head(next.number(), next.hash());
        }
        known.merge(hall, head, LedgerBook::further);
        return head;
    }

    public @Nullable LedgerEntry find(String hall, long number) {
        var document = entries.find(new Document("_id", place(hall, number))).first();
        return document == null ? null : EntryDocument.read(document);
    }

    public Optional<LedgerEntry> bySource(String source) {
        return Optional.ofNullable(entries.find(new Document("source", source)).first())
                .map(EntryDocument::read);
    }

    /** Hands every entry of a hall's book to {@code reader}, in order, without holding them. */
    public void read(String hall, Consumer<LedgerEntry> reader) {
        try (var cursor = entries.find(new Document("hall", hall))
                .sort(EVERYTHING_BY_PLACE)
                .batchSize(1_000)
                .cursor()) {
            cursor.forEachRemaining(document -> reader.accept(EntryDocument.read(document)));
        }
    }

    /** Entries after place {@code after}, in order, at most {@code limit}. */
    public List<LedgerEntry> page(LedgerQuery query, long after, int limit) {
        return entries.find(and(query.filter(), gt("number", after)))
                .sort(EVERYTHING_BY_PLACE)
                .limit(limit)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    private boolean inserted(LedgerEntry entry) {
        try {
            entries.insertOne(EntryDocument.write(place(entry.hall(), entry.number()), entry));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Head storedHead(String hall) {
        var stored = heads.find(new Document("_id", hall)).first();
        return stored == null ? Head.OF_EMPTY_BOOK : new Head(stored.getLong("number"), stored.getString("hash"));
    }

    // Only a shortcut for the next start: a head that lags behind costs a few reads, never an entry.
    private void advance(String hall, Head head) {
        known.merge(hall, head, LedgerBook::further);
        var document = new Document("_id", hall).append("number", head.number()).append("hash", head.hash());
        heads.replaceOne(new Document("_id", hall), document, new ReplaceOptions().upsert(true));
    }

    private static Head further(Head one, Head other) {
        return one.number() >= other.number() ? one : other;
    }

    private static String place(String hall, long number) {
        return hall + "/" + number;
    }
}
