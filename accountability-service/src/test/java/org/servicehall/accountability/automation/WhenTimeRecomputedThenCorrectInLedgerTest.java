package org.servicehall.accountability.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.automation.RuleBroken.HALL;
import static org.servicehall.accountability.automation.RuleBroken.NOON;
import static org.servicehall.accountability.automation.RuleBroken.NUMBER;
import static org.servicehall.accountability.automation.RuleBroken.paperOverdue;
import static org.servicehall.accountability.automation.RuleBroken.recorded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.accountability.ledger.Enterings;
import org.servicehall.accountability.ledger.Finding;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LinkedEvidence;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.HallsTimeProlonged;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.contracts.application.HandOverEvent.HandOverPutOff;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.money.TakingsEvent.TakingsOverdue;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.platform.event.Streams;

/** What another schedule makes no lateness is corrected in the ledger by a later entry. */
class WhenTimeRecomputedThenCorrectInLedgerTest {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("hall_accountability");
    private final LedgerBook book =
            new LedgerBook(database, new Standings(database), Clock.fixed(NOON, ZoneOffset.UTC));
    private final WhenRuleBrokenThenEnterInLedger policy = new WhenRuleBrokenThenEnterInLedger(
            book,
            new Enterings(database, book),
            new LinkedEvidence(database, book),
            new Streams(_ -> Optional.empty()),
            3,
            _ -> ZoneId.of("Asia/Shanghai"));

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    @Tag("D1")
    @Tag("B9")
    void whatAnotherScheduleHasMovedOnIsCorrectedOnceAndNothingElseIs() {
        policy.on(recorded("Case", 6, new CaseOverdue(NUMBER, HALL, "original", NOON, "li.na", "LABOUR", NOON)));
        var moved = recorded("Case", 7, recomputed(NOON, NOON.plusSeconds(86_400)));
        policy.on(recorded("Case", 7, recomputed(NOON.minusSeconds(1), NOON.plusSeconds(86_400))));
        assertThat(book.head(HALL).number()).isEqualTo(1);
        policy.on(moved);
        policy.on(moved);
        assertThat(book.head(HALL).number()).isEqualTo(2);
        var correction = Optional.ofNullable(book.find(HALL, 2)).orElseThrow();
        assertThat(correction.answers()).isEqualTo(1);
        assertThat(correction.state()).isEqualTo(LedgerEntry.State.CORRECTED);
        assertThat(correction.evidence()).containsExactly("Case:" + NUMBER + "@7");
    }

    static Stream<Arguments> latenessAndWhatAnswersIt() {
        var later = NOON.plusSeconds(86_400);
        return Stream.of(
                Arguments.of(
                        new HandOverUnconfirmed(NUMBER, HALL, "wang.fang", "CIVIL_AFFAIRS", "li.na", 1, NOON, NOON),
                        new HandOverPutOff(NUMBER, HALL, 1, later, NOON, NOON)),
                Arguments.of(
                        new AcceptanceOverdue(NUMBER, HALL, NOON, NOON, "wang.fang", "CIVIL_AFFAIRS", NOON),
                        new HallsTimeProlonged(NUMBER, HALL, NOON, NOON, later, NOON)),
                Arguments.of(
                        new ReceptionOverdue(NUMBER, HALL, NOON, NOON, "wang.fang", "CIVIL_AFFAIRS", NOON),
                        new HallsTimeProlonged(NUMBER, HALL, NOON, NOON, later, NOON)),
                Arguments.of(paperOverdue(1), new PaperTimeProlonged(NUMBER, HALL, 1, "ID_CARD", NOON, later, NOON)),
                Arguments.of(
                        new TakingsOverdue(
                                NUMBER, HALL, "wang.fang", "CIVIL_AFFAIRS", LocalDate.of(2025, 9, 26), NOON, NOON),
                        new TakingsTimeProlonged(NUMBER, HALL, NOON, NOON, later, NOON)),
                Arguments.of(
                        new ComplaintUndecided(NUMBER, HALL, NOON, NOON),
                        new ComplaintTermsRecounted(NUMBER, HALL, later, null, NOON, NOON)));
    }

    /** Whatever was late on a day that is off now, as a case is. */
    @ParameterizedTest
    @MethodSource("latenessAndWhatAnswersIt")
    @Tag("D1")
    @Tag("D5")
    @Tag("B9")
    void everyLatenessThatAnotherScheduleMakesNoneIsCorrected(Object lateness, Object answer) {
        policy.on(recorded("Stream", 6, lateness));
        assertThat(book.head(HALL).number()).isEqualTo(1);
        policy.on(recorded("Stream", 7, answer));
        policy.on(recorded("Stream", 7, answer));
        assertThat(book.head(HALL).number()).isEqualTo(2);
        var correction = Optional.ofNullable(book.find(HALL, 2)).orElseThrow();
        assertThat(correction.answers()).isEqualTo(1);
        assertThat(correction.state()).isEqualTo(LedgerEntry.State.CORRECTED);
        assertThat(correction.remark()).isEqualTo(WhenRuleBrokenThenEnterInLedger.SCHEDULE_CHANGED);
    }

    /** Two that came on one day end at one moment; of one that was looked at late the entry is corrected by hand (B9). */
    @Test
    @Tag("D1")
    @Tag("S4")
    @Tag("B9")
    void whatIsProlongedForOnePaperCorrectsNoEntryOfAnother() {
        for (int number : List.of(1, 2)) {
            policy.on(recorded("Papers", number, paperOverdue(number)));
        }
        policy.on(recorded(
                "Papers", 3, new PaperTimeProlonged(NUMBER, HALL, 2, "ID_CARD", NOON, NOON.plusSeconds(86_400), NOON)));
        assertThat(book.head(HALL).number()).isEqualTo(3);
        assertThat(entry(3).answers()).isEqualTo(2);
        assertThat(entry(2).evidence()).containsExactly("Papers:" + NUMBER + "@2");
    }

    /** In the words it had then. */
    @Test
    @Tag("D1")
    @Tag("B9")
    void anEntryFromBeforeItSaidOfWhichPaperIsCorrectedAllTheSame() {
        book.enter(new Finding(
                "Papers:" + NUMBER + "@1",
                HALL,
                LedgerEntry.State.OPEN,
                "P2",
                "PAPER_OVERDUE",
                NUMBER,
                "wang.fang",
                "CIVIL_AFFAIRS",
                List.of("Papers:" + NUMBER + "@1"),
                NOON,
                WhenRuleBrokenThenEnterInLedger.NAME));
        policy.on(recorded(
                "Papers", 2, new PaperTimeProlonged(NUMBER, HALL, 1, "ID_CARD", NOON, NOON.plusSeconds(86_400), NOON)));
        assertThat(entry(2).answers()).isEqualTo(1);
    }

    private static DeadlineRecomputed recomputed(Instant was, Instant is) {
        return new DeadlineRecomputed(
                NUMBER,
                HALL,
                new Deadline("original", was, was, was, 3, false, "2025.1"),
                new Deadline("original-2", was, is, is, 3, false, "2025.2"),
                "330106-BG-2025-0001",
                NOON);
    }

    private LedgerEntry entry(long number) {
        var entry = book.find(HALL, number);
        assertThat(entry).isNotNull();
        return entry;
    }
}
