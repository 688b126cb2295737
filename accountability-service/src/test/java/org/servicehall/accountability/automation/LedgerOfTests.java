package org.servicehall.accountability.automation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.servicehall.accountability.ledger.Answer;
import org.servicehall.accountability.ledger.Enterings;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LinkedEvidence;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.ledger.verification.Verification;
import org.servicehall.platform.automation.PublishedEvents.Reading;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;

/** A hall's book that events are fed to. */
final class LedgerOfTests {
    static final String HALL = "330106";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("hall_accountability");
    private final Map<String, TreeMap<Long, RecordedEvent>> store = new HashMap<>();
    private final Standings standings = new Standings(database);
    private final LedgerBook book = new LedgerBook(database, standings, Clock.systemUTC());
    private final WhenRuleBrokenThenEnterInLedger policy = new WhenRuleBrokenThenEnterInLedger(
            book,
            new Enterings(database, book),
            new LinkedEvidence(database, book),
            new Streams(stream -> Optional.ofNullable(store.get(stream)).map(events -> List.copyOf(events.values()))),
            3,
            _ -> ZoneId.of("Asia/Shanghai"));

    void on(RecordedEvent... events) {
        for (var event : events) {
            store.computeIfAbsent(event.stream(), _ -> new TreeMap<>()).put(event.sequence(), event);
            policy.on(event);
        }
    }

    void explain(long number) {
        var answer = new Answer(LedgerEntry.State.EXPLAINED, "系统停电", "li.na", List.of(), Instant.EPOCH);
        book.answer(HALL, number, null, _ -> Optional.of(answer));
    }

    LedgerEntry entry(long number) {
        return Objects.requireNonNull(book.find(HALL, number));
    }

    LedgerEntry bySource(String source) {
        return book.bySource(source).orElseThrow();
    }

    LedgerEntry.State state(long number) {
        return Objects.requireNonNull(standings.find(HALL, number)).state();
    }

    long entries() {
        return book.head(HALL).number();
    }

    /** As a crash leaves it before the last version was recorded as entered. */
    void forgetVersion(String stream, long sequence, List<String> sources) {
        database.getCollection("ledgerEnterings")
                .replaceOne(
                        new Document("_id", stream),
                        new Document("_id", stream).append("sequence", sequence).append("sources", sources));
    }

    void assertSound() {
        var verification = new Verification(new VerificationKeys(List.of()), List.of());
        book.read(HALL, verification::accept);
        assertThat(verification.report().defects()).isEmpty();
    }

    /** As the topics are compared with the book when they hold these events. */
    Verification.Report verifiedAgainst(Map<RecordedEvent, Reading> events) {
        var sources = new LedgerSources(
                (_, action) -> {
                    events.forEach(action);
                    return events.size();
                },
                policy);
        var verification = new Verification(new VerificationKeys(List.of()), List.of()).comparedWith(sources.of(HALL));
        book.read(HALL, verification::accept);
        return verification.report();
    }

    void stop() {
        client.close();
        server.shutdownNow();
    }
}
