package org.servicehall.accountability.domain.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicehall.accountability.domain.conduct.ConductCommand.DeclareGift;
import org.servicehall.accountability.domain.conduct.ConductCommand.InspectWindow;
import org.servicehall.accountability.domain.conduct.ConductCommand.PublishPosting;
import org.servicehall.accountability.domain.conduct.ConductCommand.RecordBreach;
import org.servicehall.accountability.domain.conduct.ConductCommand.WithdrawPosting;
import org.servicehall.accountability.domain.conduct.ConductCommand.WithdrawRecord;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ConductEvent.Breach;
import org.servicehall.contracts.accountability.ConductEvent.BreachRecorded;
import org.servicehall.contracts.accountability.ConductEvent.GiftDeclared;
import org.servicehall.contracts.accountability.ConductEvent.Handling;
import org.servicehall.contracts.accountability.ConductEvent.Posting;
import org.servicehall.contracts.accountability.ConductEvent.PostingPublished;
import org.servicehall.contracts.accountability.ConductEvent.PostingWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.RecordWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.WindowInspected;
import org.servicehall.platform.testing.EntityPlay;

class ConductRecordTest {
    private static final String NO = "330106-XW20251031-0001";
    private static final String HALL = "330106";
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final Instant NOW = Instant.parse("2025-10-31T02:00:00Z");
    private static final InspectionList LIST =
            new InspectionList(List.of(item("DESK_TIDY", 60), item("FLOOR_CLEAN", 40)), 60);

    @Test
    @Tag("H2")
    void anInspectionScoresEveryItemOfTheListAndAddsThePoints() {
        var found = play().send(inspect(Map.of("DESK_TIDY", 45, "FLOOR_CLEAN", 40), "li.na", TODAY));
        assertThat(found)
                .containsExactly(new WindowInspected(
                        NO,
                        HALL,
                        "LABOUR",
                        TODAY,
                        Map.of("DESK_TIDY", 45, "FLOOR_CLEAN", 40),
                        85,
                        60,
                        "li.na",
                        null,
                        "wu.gang",
                        NOW));
    }

    @Test
    @Tag("H2")
    void noItemIsLeftOutInventedOrOverratedByAnInspection() {
        refused(inspect(Map.of("DESK_TIDY", 45), null, TODAY), "inspection-item-missing", "H2");
        refused(
                inspect(Map.of("DESK_TIDY", 45, "FLOOR_CLEAN", 40, "SMILE", 1), null, TODAY),
                "inspection-item-unknown",
                "H2");
        refused(
                inspect(Map.of("DESK_TIDY", 61, "FLOOR_CLEAN", 40), null, TODAY),
                "inspection-points-out-of-range",
                "H2");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-01, false", "2025-10-31, true", "2025-09-30, true", "2025-09-29, false", "9999-12-31, false"})
    @Tag("H2")
    void whatHappenedIsRecordedTheSameDayOrWithinThirtyOneDays(LocalDate day, boolean taken) {
        var command = inspect(Map.of("DESK_TIDY", 1, "FLOOR_CLEAN", 1), null, day);
        if (taken) {
            assertThat(play().send(command)).hasSize(1);
        } else {
            refused(command, "conduct-day-out-of-range", "H2");
        }
    }

    @ParameterizedTest
    @EnumSource(Breach.class)
    @Tag("H3")
    @Tag("G1")
    void eachBreachIsRecordedUnderItsRule(Breach breach) {
        assertThat(play().send(breach("li.na", breach, List.of("Case:330106-20251030-0001@3"))))
                .singleElement()
                .isInstanceOfSatisfying(BreachRecorded.class, event -> {
                    assertThat(event.breach()).isEqualTo(breach);
                    assertThat(event.evidence()).containsExactly("Case:330106-20251030-0001@3");
                });
        refused(breach("wu.gang", breach, List.of()), "conduct-about-oneself", breach.rule());
    }

    @Test
    @Tag("H3")
    void evidenceComesFromTheOwnHall() {
        refused(
                breach("li.na", Breach.ALCOHOL, List.of("Case:340123-20251030-0001@3")),
                "conduct-evidence-of-another-hall",
                "H3");
    }

    @Test
    @Tag("G1")
    void aGiftIsDeclaredByWhoRefusedIt() {
        var declared = play().send(
                        new DeclareGift(NO, HALL, "li.na", "LABOUR", Handling.REFUSED, "香烟两条", 800, TODAY, TODAY, NOW));
        assertThat(declared)
                .containsExactly(
                        new GiftDeclared(NO, HALL, "li.na", "LABOUR", Handling.REFUSED, "香烟两条", 800, TODAY, NOW));
    }

    @Test
    @Tag("G2")
    void aPostingIsTakenOffTheBoardOnce() {
        var posting = play(posted());
        assertThat(posting.send(withdraw())).containsExactly(new PostingWithdrawn(NO, HALL, "内容有误", "wu.gang", NOW));
        assertThatThrownBy(() -> posting.send(withdraw()))
                .satisfies(thrown -> code(thrown, "posting-withdrawn-already"));
    }

    @Test
    @Tag("G2")
    void onlyAPostingCanBeTakenOffTheBoard() {
        refused(withdraw(), "unknown-posting", null);
        var gift = play(new GiftDeclared(NO, HALL, "li.na", "LABOUR", Handling.REFUSED, "水果", null, TODAY, NOW));
        assertThatThrownBy(() -> gift.send(withdraw())).satisfies(thrown -> code(thrown, "unknown-posting"));
    }

    @Test
    @Tag("G2")
    void nobodyCommendsOneself() {
        refused(
                new PublishPosting(NO, HALL, Posting.COMMENDATION, "wu.gang", null, "表扬", "拾金不昧", "wu.gang", NOW),
                "conduct-about-oneself",
                "G2");
    }

    @Test
    @Tag("G2")
    void nobodyTakesAPostingAboutThemselvesOffTheBoard() {
        var circular = play(
                new PostingPublished(NO, HALL, Posting.CIRCULAR, "wu.gang", "LABOUR", "情况通报", "迟到", "chen.jie", NOW));
        assertThatThrownBy(() -> circular.send(withdraw())).satisfies(thrown -> code(thrown, "conduct-about-oneself"));
    }

    @Test
    @Tag("H3")
    @Tag("B9")
    void aBreachIsWithdrawnByTheOfficeOnceAndNotAboutOneself() {
        var breach = play(breached("li.na"));
        refused(breach, withdrawRecord("li.na", false), "unknown-conduct-record");
        assertThat(breach.send(withdrawRecord("wu.gang", true)))
                .containsExactly(new RecordWithdrawn(NO, HALL, "登记有误", "wu.gang", NOW));
        refused(breach, withdrawRecord("wu.gang", true), "conduct-withdrawn-already");
        refused(play(breached("wu.gang")), withdrawRecord("wu.gang", true), "conduct-about-oneself");
    }

    @Test
    @Tag("H2")
    void anInspectionIsNotWithdrawnByWhoAnswersForIt() {
        var inspected = play(new WindowInspected(
                NO, HALL, "LABOUR", TODAY, Map.of("DESK_TIDY", 5), 5, 60, "wu.gang", null, "chen.jie", NOW));
        refused(inspected, withdrawRecord("wu.gang", true), "conduct-about-oneself");
        assertThat(inspected.send(withdrawRecord("chen.jie", true))).hasSize(1);
    }

    @Test
    @Tag("H3")
    @Tag("G2")
    @Tag("B5")
    void norInTheNameOfWhomItIsAbout() {
        var record = new WithdrawRecord(NO, HALL, "登记有误", "lu.yao", true, "wu.gang", NOW);
        refused(play(breached("wu.gang")), record, "conduct-about-whom-you-stand-in-for");
        assertThat(play(breached("li.na")).send(record)).hasSize(1);
        var circular = new PostingPublished(NO, HALL, Posting.CIRCULAR, "wu.gang", null, "情况通报", "迟到", "chen.jie", NOW);
        var posting = new WithdrawPosting(NO, HALL, "内容有误", "lu.yao", "wu.gang", NOW);
        refused(play(circular), posting, "conduct-about-whom-you-stand-in-for");
        assertThat(play(posted()).send(posting)).hasSize(1);
    }

    @Test
    @Tag("G1")
    void aGiftIsWithdrawnByWhoDeclaredItAlone() {
        var gift = play(new GiftDeclared(NO, HALL, "li.na", "LABOUR", Handling.REFUSED, "水果", null, TODAY, NOW));
        refused(gift, withdrawRecord("wu.gang", true), "gift-of-another");
        refused(gift, withdrawRecord("sun.yan", false), "unknown-conduct-record");
        assertThat(gift.send(withdrawRecord("li.na", false))).hasSize(1);
        refused(play(posted()), withdrawRecord("wu.gang", true), "unknown-conduct-record");
    }

    @Test
    @Tag("H3")
    void aNumberHoldsOneRecord() {
        assertThatThrownBy(() -> play(posted()).send(breach("li.na", Breach.NO_BADGE, List.of())))
                .satisfies(thrown -> code(thrown, "conduct-recorded-already"));
    }

    private static InspectionList.InspectionItem item(String code, int points) {
        return new InspectionList.InspectionItem(code, points, new LocalizedText(code, code));
    }

    private static EntityPlay play(Object... given) {
        return new EntityPlay(ConductRecord.class, List.of(given));
    }

    private static void refused(ConductCommand command, String code, @Nullable String rule) {
        assertThatThrownBy(() -> play().send(command)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.rule()).isEqualTo(rule);
        });
    }

    private static void code(Throwable thrown, String code) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static InspectWindow inspect(Map<String, Integer> scores, @Nullable String answerable, LocalDate day) {
        return new InspectWindow(NO, HALL, "LABOUR", day, scores, LIST, answerable, null, "wu.gang", TODAY, NOW);
    }

    private static RecordBreach breach(String person, Breach breach, List<String> evidence) {
        return new RecordBreach(NO, HALL, person, "LABOUR", breach, TODAY, "午间饮酒后上岗", evidence, "wu.gang", TODAY, NOW);
    }

    private static PostingPublished posted() {
        return new PostingPublished(
                NO, HALL, Posting.COMMENDATION, "li.na", "LABOUR", "好人好事", "上门为老人办理认证", "wu.gang", NOW);
    }

    private static void refused(EntityPlay play, ConductCommand command, String code) {
        assertThatThrownBy(() -> play.send(command)).satisfies(thrown -> code(thrown, code));
    }

    private static BreachRecorded breached(String person) {
        return new BreachRecorded(
                NO, HALL, person, "LABOUR", Breach.NO_BADGE, TODAY, "未挂牌", List.of(), "chen.jie", NOW);
    }

    private static WithdrawRecord withdrawRecord(String by, boolean office) {
        return new WithdrawRecord(NO, HALL, "登记有误", by, office, null, NOW);
    }

    private static WithdrawPosting withdraw() {
        return new WithdrawPosting(NO, HALL, "内容有误", "wu.gang", null, NOW);
    }
}
