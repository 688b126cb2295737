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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicehall.accountability.ledger.Enterings;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LinkedEvidence;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintOverdue;
import org.servicehall.contracts.accountability.ComplaintEvent.WaitsFor;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.application.ApplicationEvent.Uncounted;
import org.servicehall.contracts.application.FeeEvent.UnlistedFeeRefused;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.PetitionUndecided;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.money.TakingsEvent.TakingsOverdue;
import org.servicehall.platform.event.Streams;

class WhenRuleBrokenThenEnterInLedgerTest {
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
    @Tag("D5")
    void anOverdueCaseIsEnteredAgainstWhoAnswersForItHoweverOftenItIsDelivered() {
        var overdue = recorded("Case", 6, new CaseOverdue(NUMBER, HALL, "original", NOON, "li.na", "LABOUR", NOON));
        policy.on(overdue);
        policy.on(overdue);
        assertThat(only().fault()).isEqualTo("OVERDUE");
        assertThat(only().person()).isEqualTo("li.na");
        assertThat(only().evidence()).containsExactly("Case:" + NUMBER + "@6");
    }

    @Test
    @Tag("N3")
    void aSecondSupplementNoticeIsEnteredAgainstWhoIssuedTheFirst() {
        policy.on(recorded("Application", 3, noticedAgain(null, null)));
        assertThat(only().rule()).isEqualTo("N3");
        assertThat(only().person()).isEqualTo("wang.fang");
        assertThat(only().window()).isEqualTo("CIVIL_AFFAIRS");
        assertThat(only().remark()).isNull();
    }

    @Test
    @Tag("N3")
    void whereTheActOfAnotherMadeItNecessaryItIsEnteredAgainstThemAndTheEntrySaysSo() {
        policy.on(recorded("Application", 3, noticedAgain("li.na", "LABOUR")));
        assertThat(only().person()).isEqualTo("li.na");
        assertThat(only().window()).isEqualTo("LABOUR");
        assertThat(only().remark()).contains("wang.fang").doesNotContain("政策调整");
        assertThat(only().evidence()).containsExactly("Application:" + NUMBER + "@3");
    }

    @Test
    @Tag("F4")
    void theThirdHandOverIsEnteredAgainstWhoGivesItAway() {
        policy.on(recorded("Application", 1, handedOver(2)));
        policy.on(recorded("Application", 2, handedOver(3)));
        assertThat(only().rule()).isEqualTo("F4");
        assertThat(only().source()).isEqualTo("Application:" + NUMBER + "@2");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F4")
    void whatIsNoFurtherHandOverIsEnteredAgainstNobody(Uncounted uncounted) {
        policy.on(recorded("Application", 3, handedOver(3, uncounted)));
        assertThat(book.head(HALL).number()).isZero();
    }

    @Test
    @Tag("F4")
    void aHandOverNobodyConfirmedIsEnteredAgainstWhoStillHoldsIt() {
        policy.on(recorded(
                "Application",
                2,
                new HandOverUnconfirmed(NUMBER, HALL, "wang.fang", "CIVIL_AFFAIRS", "li.na", 1, NOON, NOON)));
        assertThat(only().fault()).isEqualTo("HAND_OVER_UNCONFIRMED");
        assertThat(only().person()).isEqualTo("wang.fang");
    }

    @Test
    @Tag("P4")
    void anAttemptAtAnUnlistedFeeIsEnteredAgainstWhoMadeIt() {
        policy.on(recorded(
                "Application",
                2,
                new UnlistedFeeRefused(NUMBER, HALL, "TEA_MONEY", 1, 50, List.of(), "li.na", "LABOUR", NOON)));
        assertThat(only().rule()).isEqualTo("P4");
        assertThat(only().person()).isEqualTo("li.na");
    }

    @Test
    @Tag("S12")
    void aDaysTakingsNobodyCountedInTimeAreEnteredAgainstTheirClerk() {
        policy.on(recorded(
                "Takings",
                2,
                new TakingsOverdue(
                        HALL + "-wang.fang-20250926",
                        HALL,
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        LocalDate.of(2025, 9, 26),
                        NOON,
                        NOON)));
        assertThat(only().rule()).isEqualTo("S12");
        assertThat(only().person()).isEqualTo("wang.fang");
    }

    @Test
    @Tag("P2")
    @Tag("S4")
    void aPaperNobodyLookedAtInTimeIsEnteredAgainstWhoHeldItsApplication() {
        policy.on(recorded("Papers", 2, paperOverdue(1)));
        assertThat(only().fault()).isEqualTo("PAPER_OVERDUE");
        assertThat(only().remark()).isEqualTo("第 1 份材料影像");
        assertThat(only().rule()).isEqualTo("P2");
        assertThat(only().person()).isEqualTo("wang.fang");
        assertThat(only().window()).isEqualTo("CIVIL_AFFAIRS");
    }

    @Test
    @Tag("K6")
    void aPetitionUndecidedInTimeIsEnteredAgainstItsHolder() {
        policy.on(recorded("Application", 2, new PetitionUndecided(NUMBER, HALL, NOON, "chen.jie", "PETITIONS", NOON)));
        assertThat(only().rule()).isEqualTo("K6");
        assertThat(only().person()).isEqualTo("chen.jie");
    }

    @Test
    @Tag("P2")
    void aCompleteApplicationNobodyAcceptedInTimeIsEnteredAgainstItsHolder() {
        policy.on(recorded(
                "Application",
                2,
                new AcceptanceOverdue(
                        NUMBER,
                        HALL,
                        NOON.minusSeconds(9_000),
                        NOON,
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        NOON.plusMillis(1))));
        assertThat(only().rule()).isEqualTo("P2");
        assertThat(only().fault()).isEqualTo("ACCEPTANCE_OVERDUE");
        assertThat(only().person()).isEqualTo("wang.fang");
    }

    @Test
    @Tag("P2")
    void aReceptionNobodyFollowedUpInTimeIsEnteredAgainstItsHolder() {
        policy.on(recorded(
                "Application",
                2,
                new ReceptionOverdue(
                        NUMBER,
                        HALL,
                        NOON.minusSeconds(9_000),
                        NOON,
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        NOON.plusMillis(1))));
        assertThat(only().rule()).isEqualTo("P2");
        assertThat(only().fault()).isEqualTo("RECEPTION_OVERDUE");
        assertThat(only().occurredAt()).isEqualTo(NOON);
    }

    @Test
    @Tag("P5")
    void anOverdueComplaintIsEnteredAgainstEachOfWhomItWaitedFor() {
        var investigators = List.of(
                new Investigator("zheng.hua", Investigator.Body.LEADING_GROUP),
                new Investigator("feng.li", Investigator.Body.DEPARTMENT));
        policy.on(recorded("Complaint", 4, overdue(WaitsFor.INVESTIGATORS, investigators)));
        policy.on(recorded("Complaint", 4, overdue(WaitsFor.INVESTIGATORS, investigators)));
        assertThat(book.head(HALL).number()).isEqualTo(2);
        assertThat(List.of(entry(1).person(), entry(2).person())).containsExactly("zheng.hua", "feng.li");
        assertThat(entry(2).rule()).isEqualTo("P5");
        assertThat(entry(2).fault()).isEqualTo("COMPLAINT_OVERDUE");
        assertThat(entry(2).evidence()).containsExactly("Complaint:" + NUMBER + "@4");
        assertThat(entry(2).occurredAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({"LEADING_GROUP,LEADING_GROUP", "OFFICE,WINDOW"})
    @Tag("P5")
    void whereNobodyInParticularIsWaitedForTheirBodyAnswers(WaitsFor whom, String answers) {
        policy.on(recorded("Complaint", 4, overdue(whom, List.of())));
        assertThat(only().person()).isEqualTo(answers);
        assertThat(only().window()).isEqualTo("OFFICE");
    }

    @Test
    @Tag("B9")
    void whatBreaksNoRuleIsNotEntered() {
        policy.on(recorded("Case", 4, new CaseDueSoon(NUMBER, HALL, "original", NOON, "li.na", NOON)));
        assertThat(book.head(HALL).number()).isZero();
    }

    private static ComplaintOverdue overdue(WaitsFor whom, List<Investigator> investigators) {
        return new ComplaintOverdue(NUMBER, HALL, NOON, whom, investigators, NOON.plusMillis(1));
    }

    private LedgerEntry only() {
        assertThat(book.head(HALL).number()).isEqualTo(1);
        return entry(1);
    }

    private LedgerEntry entry(long number) {
        var entry = book.find(HALL, number);
        assertThat(entry).isNotNull();
        return entry;
    }

    private static SupplementRequestedAgain noticedAgain(@Nullable String answerable, @Nullable String window) {
        return new SupplementRequestedAgain(
                NUMBER,
                HALL,
                "330106-BC-2025-0002",
                List.of("photo"),
                "政策调整",
                "li.na",
                "wang.fang",
                "CIVIL_AFFAIRS",
                answerable,
                window,
                NOON,
                null);
    }

    private static ApplicationHandedOver handedOver(int count) {
        return handedOver(count, null);
    }

    private static ApplicationHandedOver handedOver(int count, @Nullable Uncounted uncounted) {
        return new ApplicationHandedOver(
                NUMBER, HALL, "wang.fang", "CIVIL_AFFAIRS", "li.na", "LABOUR", "不属本窗口", count, NOON, NOON, uncounted);
    }
}
