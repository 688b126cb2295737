package org.servicehall.demo.cheats;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.hall.UnexpectedAnswer;
import tools.jackson.databind.JsonNode;

/** What shows in the ledger of what nobody refuses, and what is tried with the ledger itself. */
final class InTheBook {
    private static final Staff AUDITOR = Staff.XU_JING;
    private static final Staff OFFICE = Staff.WU_GANG;
    private static final Staff LEAD = Staff.ZHOU_MIN;
    private static final Staff LATE = Staff.LI_NA;
    private static final Staff LEFT = Staff.CHEN_JIE;
    private static final LocalDate LEFT_ON = Cheats.SIGNED_IN_AND_LEFT;

    private final Floor floor;
    /** How many entries the book had; it is signed seldom, and in a hall that goes on for long more than a page follows. */
    private final long before;

    InTheBook(Floor floor) {
        this.floor = floor;
        this.before = floor.hall().get(AUDITOR, "/api/ledger/verification").number("entries");
    }

    /** A finding of the ledger. */
    record Entry(long number, Staff person, String evidence) {
        String path(String action) {
            return "/api/ledger/" + number + "/" + action;
        }
    }

    /** Late cases of a clerk in the month's draft assessment, and those that are excused. */
    record Figures(int late, int excused) {}

    Figures figures() {
        return figures(floor.hall().get(OFFICE, draft()));
    }

    Entry lateIsWhoeverHeldIt(Case given) {
        Entry entry = entry("D5", given.no(), given.agent());
        floor.account().came("1 · 台账第 %d 条：超期记在 %s 名下，推件没有推走责任", entry.number(), entry.person());
        return entry;
    }

    void takingItBackTookNothingAway(Case idle) {
        Entry entry = entry("D5", idle.no(), idle.agent());
        floor.account().came("14 · 台账第 %d 条：超期记在 %s 名下，撤回没有撤掉责任", entry.number(), entry.person());
    }

    Entry standingIsLate(Filed untouched) {
        floor.account()
                .cheat(2, "P2", "材料齐全却迟迟不受理，让时限不起算", "never accepting what is complete, so that no clock starts");
        Entry entry = entry("P2", untouched.no(), Staff.WANG_FANG);
        floor.account().came("台账第 %d 条：逾期未受理，记在 %s 名下", entry.number(), entry.person());
        return entry;
    }

    /** The excused lateness counts in no score; that it was late stays to be read (D8). */
    void excusedStandsBeside(Entry late, Figures before) {
        floor.account()
                .cheat(8, "D8、B9", "把无故与有故混为一谈；一人抹掉系统证实的条目", "excused is not unexcused; and one person voids nothing");
        floor.hall().await(OFFICE, draft(), shown -> figures(shown).late() > before.late());
        floor.hall().postUntraced(LATE, late.path("explanation"), Map.of("text", "系统断网，有故障单"));
        floor.hall()
                .postUntraced(LEAD, late.path("explanation-acceptance"), Map.of("accepted", true, "remark", "故障属实"));
        Figures expected = new Figures(before.late(), before.excused() + 1);
        floor.hall().await(OFFICE, draft(), shown -> figures(shown).equals(expected));
        floor.account().came("说明被采纳：超期 %d 件计分，另列有故超期 %d 件", expected.late(), expected.excused());
    }

    /** What the system proved takes evidence and two people (B9). */
    void onePersonCorrectsNothing(Entry stood) {
        refused(OFFICE, "无证据更正", stood.path("correction"), Map.of("reason", "误记"), 422, "correction-needs-evidence");
        floor.hall()
                .postUntraced(
                        OFFICE,
                        stood.path("correction"),
                        Map.of("reason", "误记", "evidence", List.of(stood.evidence())));
        refused(
                OFFICE,
                "自提自批更正",
                stood.path("correction-confirmation"),
                Map.of("confirmed", true),
                403,
                "correction-takes-two");
        floor.hall()
                .postUntraced(
                        Staff.ZHENG_HUA,
                        stood.path("correction-confirmation"),
                        Map.of("confirmed", false, "remark", "所列证据恰证其逾期"));
        floor.account().came("%s 否决更正，原条不动", Staff.ZHENG_HUA);
    }

    /** Away until shown otherwise (T5), and answered for once the month was published (T10). */
    void signedInAndLeft(boolean publishedBefore) {
        floor.account().cheat(7, "T5、T10", "签到后溜走，不签退", "signing in, leaving, and never signing out");
        JsonNode afternoon = afternoon(floor.hall().get(OFFICE, "/api/attendance/days/" + LEFT_ON));
        if (publishedBefore && afternoon.path("signedOut").isString()) {
            floor.account().came("本厅九月考勤早先已公布，当日并无此事");
            return;
        }
        String verdicts = afternoon.path("verdicts").toString();
        if (!verdicts.contains("\"ABSENT\"") || !verdicts.contains("\"NOT_SIGNED_OUT\"")) {
            throw new UnexpectedAnswer("%s left unseen on %s: %s".formatted(LEFT, LEFT_ON, verdicts));
        }
        Answer entries = floor.hall()
                .await(
                        AUDITOR,
                        "/api/ledger?rule=T10&person=%s&from=%s&to=%s".formatted(LEFT.user(), LEFT_ON, LEFT_ON),
                        shown -> !shown.json().path("items").isEmpty());
        floor.account()
                .came(
                        "%s 当日下午按缺勤记，台账第 %d 条",
                        LEFT, entries.json().at("/items/0/number").asLong());
    }

    private static JsonNode afternoon(Answer record) {
        return record.json()
                .path("clerks")
                .valueStream()
                .filter(clerk -> clerk.path("clerk").asString("").equals(LEFT.user()))
                .flatMap(clerk -> clerk.path("halves").valueStream())
                .filter(half -> half.path("half").asString("").equals("AFTERNOON"))
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer("no afternoon of %s: %s".formatted(LEFT, record)));
    }

    private void refused(Staff who, String what, String path, Map<String, ?> body, int status, String code) {
        floor.account().refused(who + " " + what, floor.hall().refused(who, path, body, status, code));
    }

    /** Against this person and nobody else. */
    private Entry entry(String rule, String subject, Staff person) {
        Answer found = floor.hall()
                .await(
                        AUDITOR,
                        "/api/ledger?limit=200&rule=%s&afterNumber=%d".formatted(rule, before),
                        shown -> line(shown, subject) != null);
        JsonNode line = Objects.requireNonNull(line(found, subject));
        if (!line.path("person").asString("").equals(person.user())) {
            throw new UnexpectedAnswer("%s should answer for %s: %s".formatted(person, subject, line));
        }
        return new Entry(
                line.path("number").asLong(),
                person,
                line.path("evidence").path(0).asString(""));
    }

    private static @Nullable JsonNode line(Answer entries, String subject) {
        return entries.json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("subject").asString("").equals(subject))
                .findFirst()
                .orElse(null);
    }

    private static String draft() {
        return "/api/assessments/2026-01?draft=true";
    }

    private static Figures figures(Answer draft) {
        return draft.json()
                .path("clerks")
                .valueStream()
                .filter(line -> line.path("subject").asString("").equals(LATE.user()))
                .map(line -> line.path("figures"))
                .map(figures -> new Figures(number(figures, "late"), number(figures, "lateExcused")))
                .findFirst()
                .orElse(new Figures(0, 0));
    }

    private static int number(JsonNode figures, String name) {
        return Integer.parseInt(figures.path(name).asString("0"));
    }
}
