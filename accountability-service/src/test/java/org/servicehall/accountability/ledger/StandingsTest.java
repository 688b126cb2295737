package org.servicehall.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.ledger.LedgerEntry.State;

/** The ledger as auditors ask it. */
@Tag("B9")
class StandingsTest {
    private static final Instant SINCE = Instant.parse("2024-12-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2025-12-01T00:00:00Z");

    private static final Instant START = Instant.parse("2025-09-26T00:00:00Z");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("hall_accountability");
    private final Standings standings = new Standings(database);

    @BeforeEach
    void write() {
        at(0).enter(Books.finding(1));
        at(1).enter(Books.finding(2));
        answer(2, 1, State.EXPLAINED);
        answer(3, 1, State.EXCUSED);
        answer(4, 2, State.CORRECTED);
        at(5).enter(Books.finding(3));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aFindingIsFoundByPersonWindowRuleKindPeriodAndState() {
        assertThat(numbers(query("wang.fang", null, null, null, null, null))).containsExactly(1L, 2L, 6L);
        assertThat(numbers(query("li.na", null, null, null, null, null))).isEmpty();
        assertThat(numbers(query(null, "CIVIL_AFFAIRS", "D5", "OVERDUE", null, null)))
                .containsExactly(1L, 2L, 6L);
        assertThat(numbers(query(null, null, "N3", null, null, null))).isEmpty();
        assertThat(numbers(query(null, null, null, "LATE", null, null))).isEmpty();
        assertThat(numbers(query(null, null, null, null, State.EXCUSED, null))).containsExactly(1L);
        var second = Books.finding(2).occurredAt();
        assertThat(numbers(LedgerQuery.of(Books.HALL).from(second))).containsExactly(2L, 6L);
        assertThat(numbers(LedgerQuery.of(Books.HALL).to(second))).containsExactly(1L);
        assertThat(numbers(LedgerQuery.of("340123"))).isEmpty();
    }

    @Test
    void inTheReverseOrderPagesContinueBelowANumber() {
        var all = LedgerQuery.of(Books.HALL);
        var latestFirst = new LedgerQuery(Books.HALL, null, null, null, null, null, null, null, null, true);
        assertThat(numbers(latestFirst)).isEqualTo(numbers(all).reversed());
        assertThat(standings.page(latestFirst, 6, 1))
                .extracting(Standing::finding)
                .extracting(LedgerEntry::number)
                .containsExactly(2L);
    }

    @Test
    void pagesContinueAfterANumber() {
        assertThat(standings.page(LedgerQuery.of(Books.HALL), 1, 1))
                .extracting(Standing::finding)
                .extracting(LedgerEntry::number)
                .containsExactly(2L);
    }

    @Test
    void aFindingStandsAsOfAMomentAsItStoodThen() {
        assertThat(numbers(asOf(null, 1))).containsExactly(1L, 2L);
        assertThat(numbers(asOf(State.OPEN, 1))).containsExactly(1L, 2L);
        assertThat(numbers(asOf(State.EXPLAINED, 2))).containsExactly(1L);
        assertThat(numbers(asOf(State.EXPLAINED, 3))).isEmpty();
        assertThat(numbers(asOf(State.OPEN, 3))).containsExactly(2L);
        assertThat(numbers(asOf(State.OPEN, 9))).containsExactly(6L);
        var first = standings.page(asOf(null, 2), 0, 1).getFirst();
        assertThat(first.asOf(START.plus(Duration.ofHours(2))).map(Standing::state))
                .hasValue(State.EXPLAINED);
        assertThat(first.asOf(START.minusSeconds(1))).isEmpty();
    }

    @Test
    void whenClocksWentBackwardsTheLaterEntryOfTheBookCounts() {
        answer(4, 6, State.EXPLAINED);
        assertThat(numbers(asOf(State.EXPLAINED, 6))).containsExactly(6L);
        assertThat(numbers(asOf(State.OPEN, 6))).isEmpty();
    }

    @Test
    @Tag("B3")
    void faultsThatCountWithinAYearAreCountedAcrossMonths() {
        assertThat(faults(Books.HALL, "wang.fang")).isEqualTo(1);
        late("2024-12-01T00:00:00Z");
        late("2025-11-30T23:59:59Z");
        late("2024-11-30T23:59:59Z");
        late("2025-12-01T00:00:00Z");
        assertThat(faults(Books.HALL, "wang.fang")).isEqualTo(3);
        assertThat(faults(Books.HALL, "li.na")).isZero();
        assertThat(faults("340123", "wang.fang")).isZero();
    }

    /** Two mornings of sixteen minutes don't make a dismissal of what is answered for with less. */
    @Test
    @Tag("B3")
    void smallLatenessAloneMakesNoFault() {
        late("2024-12-01T00:00:00Z");
        late("2025-11-30T23:59:59Z");
        assertThat(standings.faultsWithinYear(Books.HALL, "wang.fang", SINCE, UNTIL, _ -> 0))
                .isZero();
        assertThat(standings.faultsWithinYear(Books.HALL, "wang.fang", SINCE, UNTIL, _ -> 50))
                .as("three of a half each")
                .isEqualTo(1);
        founded(1, "wang.fang", "Case:330106-20250926-0099@4");
        assertThat(standings.faultsWithinYear(Books.HALL, "wang.fang", SINCE, UNTIL, _ -> 0))
                .as("what the joint meeting decided on weighs a whole one")
                .isEqualTo(1);
    }

    @Test
    @Tag("B3")
    void aComplaintThatNobodyConcludedInTimeWeighsWhatTheHallSays() {
        for (int number = 1; number <= 2; number++) {
            var source = "Complaint:330106-TS20250926-000" + number + "@7#zheng.hua";
            at(6).enter(new Finding(
                    source,
                    Books.HALL,
                    State.OPEN,
                    "P5",
                    "COMPLAINT_OVERDUE",
                    "330106-TS20250926-000" + number,
                    "zheng.hua",
                    "OFFICE",
                    List.of(source),
                    Instant.parse("2025-10-01T00:00:00Z"),
                    "automation"));
        }
        for (int percent : List.of(0, 50, 100)) {
            assertThat(standings.faultsWithinYear(Books.HALL, "zheng.hua", SINCE, UNTIL, _ -> percent))
                    .isEqualTo(percent / 50);
        }
    }

    @Test
    @Tag("B3")
    void whatTheSystemFoundAndTheComplaintAboutItAreOneFault() {
        founded(1, "wang.fang", Books.finding(3).source());
        assertThat(faults(Books.HALL, "wang.fang")).isEqualTo(1);
        founded(2, "wang.fang", "Case:330106-20250926-0099@4");
        founded(3, "wang.fang", "Case:330106-20250926-0099@4");
        founded(4, "li.na", Books.finding(3).source());
        founded(5, "wang.fang", Books.finding(2).source());
        assertThat(standings.incidents(LedgerQuery.of(Books.HALL).from(SINCE).to(UNTIL)))
                .containsEntry("li.na", 1L)
                .containsEntry("wang.fang", 3L);
    }

    @Test
    void aStandingThatWasLostIsMadeAgainWithAllItsAnswersWhenItIsAnsweredNext() {
        database.getCollection("ledgerStanding").deleteOne(new Document("_id", Books.HALL + "/1"));
        heads().replaceOne(new Document("_id", Books.HALL), new Document("number", 3L).append("hash", entryHash(3)));
        at(6).head(Books.HALL);
        assertThat(Objects.requireNonNull(standings.find(Books.HALL, 1)).steps())
                .extracting(Standing.Step::state)
                .containsExactly(State.OPEN, State.EXPLAINED, State.EXCUSED);
    }

    private String entryHash(long number) {
        return Objects.requireNonNull(at(6).find(Books.HALL, number)).hash();
    }

    private MongoCollection<Document> heads() {
        return database.getCollection("ledgerHeads");
    }

    private void founded(int number, String person, String evidence) {
        var source = "Complaint:330106-TS20250926-000" + number + "@5";
        at(6).enter(new Finding(
                source,
                Books.HALL,
                State.DECIDED,
                "B2",
                "REPEATED_ERRORS",
                "330106-TS20250926-000" + number,
                person,
                "LABOUR",
                List.of(source, evidence),
                Instant.parse("2025-10-01T00:00:00Z"),
                "automation"));
    }

    private void late(String when) {
        var at = Instant.parse(when);
        at(6).enter(new Finding(
                "AttendanceMonth:330106#" + when,
                Books.HALL,
                State.OPEN,
                "T10",
                "LATE",
                "330106-202512",
                "wang.fang",
                "LABOUR",
                List.of(),
                at,
                "automation"));
    }

    private void answer(int hour, long number, State state) {
        var answer = new Answer(state, null, "chen.jie", List.of(), START);
        at(hour).answer(Books.HALL, number, null, _ -> Optional.of(answer));
    }

    private LedgerBook at(int hour) {
        return new LedgerBook(database, standings, Clock.fixed(START.plus(Duration.ofHours(hour)), ZoneOffset.UTC));
    }

    private List<Long> numbers(LedgerQuery query) {
        return standings.page(query, 0, 50).stream()
                .map(standing -> standing.finding().number())
                .toList();
    }

    private static LedgerQuery asOf(@Nullable State state, int hour) {
        return query(null, null, null, null, state, START.plus(Duration.ofHours(hour)));
    }

    private static LedgerQuery query(
            @Nullable String person,
            @Nullable String window,
            @Nullable String rule,
            @Nullable String fault,
            @Nullable State state,
            @Nullable Instant asOf) {
        return new LedgerQuery(Books.HALL, person, window, rule, fault, state, null, null, asOf, false);
    }

    /** Within the year to December 2025, each a whole one. */
    private long faults(String hall, String person) {
        return standings.faultsWithinYear(hall, person, SINCE, UNTIL, _ -> Incidents.WHOLE);
    }
}
