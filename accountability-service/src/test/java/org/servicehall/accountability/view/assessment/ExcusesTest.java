package org.servicehall.accountability.view.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.view.assessment.Happened.HALL;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.ledger.Answer;
import org.servicehall.accountability.ledger.Finding;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.view.assessment.Happened.CaseStory;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.event.RecordedEvent;

/** 无故: what was late counts while the ledger holds it against somebody. */
@Tag("D5")
@Tag("D8")
class ExcusesTest {
    private static final String CASE = "330106-20251024-0001";
    private static final String DUE = "2025-10-31T16:30";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final Standings standings = new Standings(client.getDatabase("hall_accountability"));
    private final LedgerBook book =
            new LedgerBook(client.getDatabase("hall_accountability"), standings, Clock.systemUTC());

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void anExcusedOrCorrectedLatenessStandsBesideTheOneThatCounts() {
        assertThat(counted()).containsEntry("late", "1").containsEntry("lateExcused", "0");
        var entry = overdue("wang.fang", DUE);
        answer(entry, State.EXPLAINED);
        assertThat(counted()).containsEntry("late", "1").containsEntry("lateExcused", "0");
        answer(entry, State.EXCUSED);
        assertThat(counted()).containsEntry("late", "0").containsEntry("lateExcused", "1");
        answer(entry, State.CORRECTED);
        assertThat(counted()).containsEntry("late", "0").containsEntry("lateExcused", "1");
    }

    @Test
    void theExcuseOfAnotherOrForAnotherDeadlineIsNone() {
        answer(overdue("li.na", DUE), State.EXCUSED);
        answer(overdue("wang.fang", "2025-10-30T16:30"), State.EXCUSED);
        assertThat(counted()).containsEntry("late", "1").containsEntry("lateExcused", "0");
    }

    private Map<String, String> counted() {
        List<RecordedEvent> events = new CaseStory(CASE)
                .accepted("2025-10-24T09:00")
                .due("2025-10-24T09:00", DUE)
                .overdue(DUE)
                .completed("2025-11-04T09:00", Outcome.GRANTED, false)
                .events();
        var span = Span.of(YearMonth.parse("2025-10"), Ground.CALENDAR.zone());
        return Ground.of(events)
                .count("2025-10", "2025-12-20T09:00", Excuses.of(standings, HALL, span))
                .clerk("wang.fang");
    }

    private LedgerEntry overdue(String person, String dueAt) {
        return book.enter(new Finding(
                "Case:330106-20251024-0001@" + person + dueAt,
                HALL,
                State.OPEN,
                "D5",
                "OVERDUE",
                CASE,
                person,
                "CIVIL_AFFAIRS",
                List.of("Case:330106-20251024-0001@4"),
                Happened.at(dueAt),
                "when-rule-broken-then-enter-in-ledger"));
    }

    private void answer(LedgerEntry finding, State state) {
        var answer = new Answer(state, "停电", "zhou.min", List.of(), finding.occurredAt());
        book.answer(HALL, finding.number(), null, _ -> Optional.of(answer));
    }
}
