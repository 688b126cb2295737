package org.servicehall.accountability.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.IdempotencyKeyReused;

/**
 * The books of all halls: entries are only ever inserted (rule B9). The place in the book is the document's key, so that
 * two writers can't take the same one, and the source is unique, so that one event gives one entry. An append reads no more
 * than what was entered since the last head it saw.
 */
public final class LedgerBook {
    /** Entries in memory at a time, when all are read. */
    static final int BATCH = 1_000;

    /** Digest of the request that brought an answer: stored beside the entry, no part of it. */
    private static final String REQUEST = "request";

    private static final Document EVERYTHING_BY_PLACE = new Document("hall", 1).append("number", 1);

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final Standings standings;
    private final Clock clock;
    private final ConcurrentHashMap<String, Head> known = new ConcurrentHashMap<>();

    /** Where a book ends. */
    public record Head(long number, String hash) {
        static final Head OF_EMPTY_BOOK = new Head(0, LedgerHash.GENESIS);
    }

    /**
     * What makes an answer the same one.
     *
     * @param source of the entry
     * @param request digest of the request; null for an automation's answer
     */
    public record Once(String source, @Nullable String request) {
        public static Once of(String source) {
            return new Once(source, null);
        }
    }

    public LedgerBook(MongoDatabase database, Standings standings, Clock clock) {
        this.entries = database.getCollection("ledger");
        this.heads = database.getCollection("ledgerHeads");
        this.standings = standings;
        this.clock = clock;
        // one source gives one entry
        entries.createIndex(Indexes.ascending("source"), new IndexOptions().unique(true));
        // reading a book from its beginning, for verification and export
        entries.createIndex(EVERYTHING_BY_PLACE);
        // findings that an event proves, when a complaint links it
        entries.createIndex(Indexes.ascending("hall", "evidence"));
        // findings about a case, when another schedule moves a date of it
        entries.createIndex(Indexes.ascending("hall", "subject"));
    }

    /** Enters a finding, unless its source has been entered before. */
    public LedgerEntry enter(Finding finding) {
        while (true) {
            var already = bySource(finding.source());
            if (already.isPresent()) {
                return already.get();
            }
            var head = head(finding.hall());
            var entry = LedgerEntry.following(head.number(), head.hash(), finding, now());
            if (inserted(entry, null)) {
                return entry;
            }
        }
    }

    /**
     * Answers a finding. The decision sees where it stands, and counts only if nothing was entered since: of two answers
     * that race, the second is decided on anew.
     *
     * @param once under which the answer is entered once; null when each time is another answer
     * @param decision what to answer; may refuse by an exception, and answer nothing
     * @return the answer that was entered, now or under this source before; empty when there is no such finding or nothing
     *     to answer
     * @throws IdempotencyKeyReused when another request was answered under this source
     */
    public Optional<LedgerEntry> answer(
            String hall, long number, @Nullable Once once, Function<Standing, Optional<Answer>> decision) {
        while (true) {
            var head = head(hall);
            var already = once == null ? null : answered(once);
            if (already != null) {
                return Optional.of(already);
            }
            var standing = standings.find(hall, number);
            var answer = standing == null ? Optional.<Answer>empty() : decision.apply(standing);
            if (standing == null || answer.isEmpty()) {
                return Optional.empty();
            }
            var source = once == null ? "Ledger:" + hall + "-" + number + "@" + standing.version() : once.source();
            var entry =
                    LedgerEntry.answering(standing.finding(), head.number(), head.hash(), source, answer.get(), now());
            if (inserted(entry, once == null ? null : once.request())) {
                return Optional.of(entry);
            }
        }
    }

    /** The end of a hall's book as of now. Every entry up to it has been applied to the standings. */
    public Head head(String hall) {
        var head = known.computeIfAbsent(hall, this::storedHead);
        for (var next = find(hall, head.number() + 1); next != null; next = find(hall, head.number() + 1)) {
            apply(next);
            head = new Head(next.number(), next.hash());
        }
        known.merge(hall, head, LedgerBook::further);
        return head;
    }

    /** Where the book ended by what was noted of it, whether that entry is still there or not: what a reader must find. */
    public Head promised(String hall) {
        var stored = heads.find(new Document("_id", hall)).first();
        var noted = stored == null ? Head.OF_EMPTY_BOOK : noted(stored);
        return further(noted, known.getOrDefault(hall, Head.OF_EMPTY_BOOK));
    }

    public @Nullable LedgerEntry find(String hall, long number) {
        var document = entries.find(new Document("_id", place(hall, number))).first();
        return document == null ? null : EntryDocument.read(document);
    }

    public Optional<LedgerEntry> bySource(String source) {
        return Optional.ofNullable(entries.find(new Document("source", source)).first())
                .map(EntryDocument::read);
    }

    /** Findings that an event proves, itself or with others. */
    public List<LedgerEntry> byEvidence(String hall, String eventId) {
        return entries.find(
                        new Document("hall", hall).append("evidence", eventId).append("answers", 0L))
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /** Findings of one fault about one subject. */
    public List<LedgerEntry> about(String hall, String subject, String fault) {
        return entries.find(new Document("hall", hall)
                        .append("subject", subject)
                        .append("fault", fault)
                        .append("answers", 0L))
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /** Findings of one event stream that gives several of them, as a published month does. */
    public List<LedgerEntry> bySourceIn(String stream) {
        var range = new Document("$gte", stream + "#").append("$lt", stream + "$");
        return entries.find(new Document("source", range))
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /** Hands every entry of a hall's book to {@code reader}, in order, a batch in memory at a time. */
    public void read(String hall, Consumer<LedgerEntry> reader) {
        long last = 0;
        for (var batch = after(hall, last); !batch.isEmpty(); batch = after(hall, last)) {
            batch.forEach(reader);
            last = batch.getLast().number();
        }
    }

    private List<LedgerEntry> after(String hall, long number) {
        return entries.find(new Document("hall", hall).append("number", new Document("$gt", number)))
                .sort(EVERYTHING_BY_PLACE)
                .limit(BATCH)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    private @Nullable LedgerEntry answered(Once once) {
        var document = entries.find(new Document("source", once.source())).first();
        if (document != null && !Objects.equals(document.getString(REQUEST), once.request())) {
            throw new IdempotencyKeyReused(once.source());
        }
        return document == null ? null : EntryDocument.read(document);
    }

    private boolean inserted(LedgerEntry entry, @Nullable String request) {
        try {
            entries.insertOne(EntryDocument.write(place(entry.hall(), entry.number()), entry)
                    .append(REQUEST, request));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        apply(entry);
        advance(entry.hall(), new Head(entry.number(), entry.hash()));
        return true;
    }

    private void apply(LedgerEntry entry) {
        standings.apply(entry, number -> whole(entry.hall(), number));
    }

    // Walks the book from the finding on: no index for what happens only to damaged standings.
    private List<LedgerEntry> whole(String hall, long number) {
        var all =
                new ArrayList<>(List.of(Objects.requireNonNull(find(hall, number), "what an entry answers is there")));
        for (var next = find(hall, number + 1); next != null; next = find(hall, next.number() + 1)) {
            if (next.answers() == number) {
                all.add(next);
            }
        }
        return all;
    }

    // Where all standings of a hall were lost they are made again from the first entry on.
    private Head storedHead(String hall) {
        var stored = heads.find(new Document("_id", hall)).first();
        if (stored == null) {
            return Head.OF_EMPTY_BOOK;
        }
        if (standings.isEmpty(hall)) {
            heads.deleteOne(new Document("_id", hall));
            return Head.OF_EMPTY_BOOK;
        }
        return noted(stored);
    }

    private static Head noted(Document head) {
        return new Head(head.getLong("number"), head.getString("hash"));
    }

    // After the standings, so that a crash in between is made good by the next who walks from here. A head that lags
    // behind costs a few reads, never an entry. It only goes forward: it proves that no end was taken off.
    private void advance(String hall, Head head) {
        known.merge(hall, head, LedgerBook::further);
        var document = new Document("_id", hall).append("number", head.number()).append("hash", head.hash());
        var earlier = new Document("_id", hall).append("number", new Document("$lt", head.number()));
        try {
            heads.replaceOne(earlier, document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // another writer has noted this head or a further one
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Head further(Head one, Head other) {
        return one.number() >= other.number() ? one : other;
    }

    static String place(String hall, long number) {
        return hall + "/" + number;
    }
}
