package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.catalogue.TestCatalogue;

/** A date that rests on holidays not yet published says so on paper. */
@Tag("D1")
class ProvisionalNoticeTest {
    private static final Instant AT = Instant.parse("2026-12-28T01:00:00Z");

    @Test
    void aProvisionalDateIsMarkedAndExplainedAndACertainOneIsNot() {
        assertThat(printed(true)).contains("（暂定）", "节假日安排尚未公布");
        assertThat(printed(false)).doesNotContain("暂定").contains("2027年1月5日8时30分");
    }

    /** What stood on the notice before: a resident who compares the two finds the mark there too. */
    @Test
    @Tag("D4")
    void soIsTheFormerDateOfAnExtensionAndOfAChange() {
        var first = deadline("original", true);
        assertThat(printed(first, deadline("original-2", false)))
                .contains("name=原办结时限, value=2027年1月5日8时30分（暂定）", "name=变更后办结时限, value=2027年1月5日8时30分]");
        var extended = new CaseExtended(
                "330106-20261228-0001",
                "330106",
                first,
                deadline("extension", false),
                "需入户复核",
                "330106-YQ-2026-0001",
                "zhou.min",
                AT);
        assertThat(wording().of(NoticeKind.EXTENSION, extended).toString())
                .contains("name=原办结时限, value=2027年1月5日8时30分（暂定）", "name=延期后办结时限, value=2027年1月5日8时30分]");
    }

    @Test
    @Tag("P2")
    void soDoesTheLastDayOfASupplement() {
        assertThat(supplement(true)).contains("2027年1月27日（暂定） 以前（含当日）补齐", "节假日安排尚未公布");
        assertThat(supplement(false)).contains("2027年1月27日 以前（含当日）补齐").doesNotContain("暂定");
    }

    @Test
    @Tag("P2")
    void aSupplementSaysWhyItsLastDayIsLaterThanItsDaysAreCounted() {
        var until = Instant.parse("2027-01-27T15:59:59Z");
        assertThat(supplement(new LastDay(until, false, true))).contains("期限的最后一日为休息日，已顺延至其后第一个工作日");
        assertThat(supplement(new LastDay(until, false))).doesNotContain("休息日");
    }

    private static String supplement(boolean provisional) {
        return supplement(new LastDay(Instant.parse("2027-01-27T15:59:59Z"), provisional));
    }

    private static String supplement(LastDay last) {
        var wording = new NoticeWording(
                ZoneId.of("Asia/Shanghai"), TestCatalogue.matter("low-rent-housing"), List.of(), List.of(), "", last);
        var event = new SupplementRequested(
                "330106-20261228-0001",
                "330106",
                "330106-BC-2026-0001",
                List.of(),
                "wang.fang",
                "CIVIL_AFFAIRS",
                AT,
                last.until());
        return wording.of(NoticeKind.SUPPLEMENT, event).toString();
    }

    private static String printed(boolean provisional) {
        return printed(deadline("original", false), deadline("original-2", provisional));
    }

    private static String printed(Deadline previous, Deadline next) {
        var event = new DeadlineRecomputed("330106-20261228-0001", "330106", previous, next, "330106-BG-2026-0001", AT);
        return wording().of(NoticeKind.DEADLINE_CHANGE, event).toString();
    }

    private static Deadline deadline(String id, boolean provisional) {
        var due = Instant.parse("2027-01-05T00:30:00Z");
        return new Deadline(id, AT, due, due, 3, provisional, "2027.2");
    }

    private static NoticeWording wording() {
        return new NoticeWording(
                ZoneId.of("Asia/Shanghai"), TestCatalogue.matter("low-rent-housing"), List.of(), List.of(), "", null);
    }
}
