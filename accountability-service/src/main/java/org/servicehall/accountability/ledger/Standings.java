package org.servicehall.accountability.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry.State;

/**
 * Where each finding stands, one document each, derived from the book so that nobody has to read it whole (rule B9). Entries
 * are applied in the order of the book; applied again they change nothing. What a crash left out is applied by whoever asks
 * next, see {@link LedgerBook#head}. If all of a hall's are lost they are made again from the book at the next start, and a
 * single one when its finding is answered next; until then nobody misses a single one, so whoever takes documents out by
 * hand takes out all of the hall's.
 */
public final class Standings {
    private static final Document BY_PLACE = new Document("hall", 1).append("number", 1);
    private static final Document LATEST_FIRST = new Document("hall", -1).append("number", -1);

    private final MongoCollection<Document> standings;

    public Standings(MongoDatabase database) {
        this.standings = database.getCollection("ledgerStanding");
        indexes().forEach(standings::createIndex);
    }

    private static List<Bson> indexes() {
        return List.of(
                // the ledger without a filter, or by period or kind of fault alone
                BY_PLACE,
                // by person, and what a clerk sees of oneself
                Indexes.ascending("hall", "person", "number"),
                // what a clerk has to explain
                Indexes.ascending("hall", "person", "state", "number"),
                // a person's faults within a year (rule B3)
                Indexes.ascending("hall", "person", "occurredAt"),
                // by window
                Indexes.ascending("hall", "window", "number"),
                // by rule, and by kind of fault, of which a rule has few
                Indexes.ascending("hall", "rule", "fault", "number"),
                // by state: the open and the explained ones are few
                Indexes.ascending("hall", "state", "number"),
                // counts of a year
                Indexes.ascending("hall", "occurredAt"));
    }

    public @Nullable Standing find(String hall, long number) {
        var document = standings
                .find(new Document("_id", LedgerBook.place(hall, number)))
                .first();
        return document == null ? null : StandingDocument.read(document);
    }

    /** Findings after place {@code after}, in the order asked for, at most {@code limit}; from the first on with 0. */
    public List<Standing> page(LedgerQuery query, long after, int limit) {
        return standings
                .find(query.after(after))
                .sort(query.latestFirst() ? LATEST_FIRST : BY_PLACE)
                .limit(limit)
                .map(StandingDocument::read)
                .into(new ArrayList<>());
    }

    /** Hands over every finding that was asked for, in order, a batch in memory at a time. */
    public void forEach(LedgerQuery query, Consumer<Standing> action) {
        long last = 0;
        for (var batch = page(query, last, LedgerBook.BATCH);
                !batch.isEmpty();
                batch = page(query, last, LedgerBook.BATCH)) {
            batch.forEach(action);
            last = batch.getLast().finding().number();
        }
    }

    /**
     * How many faults count against a person (rule B3): incidents behind the findings that are neither excused nor
     * corrected, across months; see {@link #incidents}. Each weighs by its kind; what the joint meeting decided on weighs a
     * whole fault.
     *
     * @param since inclusive
     * @param until exclusive
     * @param percent of a fault, by the kind's name
     */
    public long faultsWithinYear(
            String hall, String person, Instant since, Instant until, ToIntFunction<String> percent) {
        var query = LedgerQuery.of(hall).person(person).from(since).to(until);
        var incidents = new Incidents();
        forEach(query, standing -> {
            if (standing.state().counts()) {
                incidents.add(standing.finding(), weight(standing, percent));
            }
        });
        return incidents.count();
    }

    private static int weight(Standing standing, ToIntFunction<String> percent) {
        return standing.state() == State.DECIDED
                ? Incidents.WHOLE
                : percent.applyAsInt(standing.finding().fault());
    }

    /**
     * Incidents by person, of the findings that count (rule B3). What the system found and the complaint about the very same
     * are one incident: a complaint's entry counts only if none of its evidence proves another entry of that person.
     */
    public Map<String, Long> incidents(LedgerQuery query) {
        return incidents(query, standing -> standing.state().counts());
    }

    /** @param counts what counts as whoever asks may see it */
    public Map<String, Long> incidents(LedgerQuery query, Predicate<Standing> counts) {
        Map<String, Incidents> people = new TreeMap<>();
        forEach(query, standing -> {
            var finding = standing.finding();
            if (counts.test(standing)) {
                people.computeIfAbsent(finding.person(), _ -> new Incidents()).add(finding, Incidents.WHOLE);
            }
        });
        Map<String, Long> all = new TreeMap<>();
        people.forEach((person, incidents) -> all.put(person, incidents.count()));
        return all;
    }

    boolean isEmpty(String hall) {
        return standings.find(new Document("hall", hall)).first() == null;
    }

    /** @param whole reads from the book a finding whose standing was lost, and all that answers it, in order */
    void apply(LedgerEntry entry, LongFunction<List<LedgerEntry>> whole) {
        if (entry.answers() == 0) {
            insert(Standing.of(entry));
            return;
        }
        while (true) {
            var standing = find(entry.hall(), entry.answers());
            if (standing == null) {
                insert(whole(whole.apply(entry.answers())));
            } else if (standing.last() >= entry.number() || replaced(standing, standing.with(entry))) {
                return;
            }
        }
    }

    private static Standing whole(List<LedgerEntry> entries) {
        var standing = Standing.of(entries.getFirst());
        for (var answer : entries.subList(1, entries.size())) {
            standing = standing.with(answer);
        }
        return standing;
    }

    private boolean replaced(Standing before, Standing after) {
        var id = LedgerBook.place(before.finding().hall(), before.finding().number());
        var unchanged = new Document("_id", id).append("last", before.last());
        return standings
                        .replaceOne(unchanged, StandingDocument.write(id, after))
                        .getMatchedCount()
                == 1;
    }

    private void insert(Standing standing) {
        var finding = standing.finding();
        try {
            standings.insertOne(StandingDocument.write(LedgerBook.place(finding.hall(), finding.number()), standing));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
