package org.servicehall.accountability.api.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.servicehall.accountability.ledger.Answer;
import org.servicehall.accountability.ledger.Finding;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.platform.testing.EmbeddedStack;

/** Enters findings in the book of the service under test, as another instance of it would. */
public final class LedgerOfHall {
    private static final MongoClient CLIENT =
            MongoClients.create(EmbeddedStack.get().mongoUri("hall_accountability_test"));

    private static final LedgerBook BOOK = new LedgerBook(
            CLIENT.getDatabase("hall_accountability_test"),
            new Standings(CLIENT.getDatabase("hall_accountability_test")),
            Clock.systemUTC());

    private LedgerOfHall() {}

    static LedgerEntry enter(String person, String fault, String rule, String occurredAt) {
        var source = "Case:330106-20260901-0001@" + UUID.randomUUID();
        return BOOK.enter(new Finding(
                source,
                "330106",
                State.OPEN,
                rule,
                fault,
                "330106-20260901-0001",
                person,
                "LABOUR",
                List.of("Case:330106-20260901-0001@4"),
                Instant.parse(occurredAt),
                "when-rule-broken-then-enter-in-ledger"));
    }

    public static LedgerEntry overdue(String person) {
        return enter(person, "OVERDUE", "D5", "2026-09-01T02:00:00Z");
    }

    public static void explain(LedgerEntry finding) {
        var answer = new Answer(State.EXPLAINED, "系统停电", finding.person(), List.of(), finding.occurredAt());
        BOOK.answer(finding.hall(), finding.number(), null, _ -> Optional.of(answer));
    }

    /** As an investigation takes it up. */
    static LedgerEntry investigate(LedgerEntry finding) {
        return answer(finding, State.UNDER_INVESTIGATION, "@3");
    }

    /** As an investigation lets it go that came to nothing. */
    static void drop(LedgerEntry finding) {
        answer(finding, State.OPEN, "@6");
    }

    /** As a complaint enters it that was right. */
    static LedgerEntry decided(String person) {
        var source = "Complaint:330106-TS20260901-0001@" + UUID.randomUUID();
        return BOOK.enter(new Finding(
                source,
                "330106",
                State.DECIDED,
                "B2",
                "REPEATED_ERRORS",
                "330106-TS20260901-0001",
                person,
                "LABOUR",
                List.of(source, "Case:330106-20260901-0001@4"),
                Instant.parse("2026-09-01T02:00:00Z"),
                "when-rule-broken-then-enter-in-ledger"));
    }

    /** As nobody took up a complaint in time. */
    static LedgerEntry undecided(String complaintNo) {
        return ofComplaint(complaintNo, "B5", "COMPLAINT_UNDECIDED", "LEADING_GROUP");
    }

    /** As nobody concluded one in time. */
    static LedgerEntry unconcluded(String complaintNo) {
        return ofComplaint(complaintNo, "P5", "COMPLAINT_OVERDUE", "LEADING_GROUP");
    }

    static LedgerEntry unconcludedBy(String investigator, String complaintNo) {
        return ofComplaint(complaintNo, "P5", "COMPLAINT_OVERDUE", investigator);
    }

    private static LedgerEntry ofComplaint(String complaintNo, String rule, String fault, String person) {
        var source = "Complaint:" + complaintNo + "@1";
        return BOOK.enter(new Finding(
                source,
                "330106",
                State.OPEN,
                rule,
                fault,
                complaintNo,
                person,
                "OFFICE",
                List.of(source),
                Instant.parse("2026-09-01T02:00:00Z"),
                "when-rule-broken-then-enter-in-ledger"));
    }

    /** As the lead, the office or the joint meeting comes to it. */
    static void answer(LedgerEntry finding, State state) {
        var answer = new Answer(state, null, "zhao.lin", List.of(), finding.occurredAt());
        BOOK.answer(finding.hall(), finding.number(), null, _ -> Optional.of(answer));
    }

    /** As somebody of the office or the leading group finds it wrong. */
    static void proposeCorrection(LedgerEntry finding, String by) {
        BOOK.answer(
                finding.hall(),
                finding.number(),
                null,
                standing -> Optional.of(new Answer(
                        standing.state(), "日历有误", by, List.of("Case:330106-20260901-0001@6"), finding.occurredAt())));
    }

    private static LedgerEntry answer(LedgerEntry finding, State state, String event) {
        var id = "Complaint:330106-TS20260901-0001" + event;
        var answer =
                new Answer(state, null, "when-rule-broken-then-enter-in-ledger", List.of(id), finding.occurredAt());
        var once = LedgerBook.Once.of(id + "#" + finding.number());
        return BOOK.answer(finding.hall(), finding.number(), once, _ -> Optional.of(answer))
                .orElseThrow();
    }
}
