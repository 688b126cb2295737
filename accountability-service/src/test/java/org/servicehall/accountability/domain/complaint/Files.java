package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.MeetingMember.Seat;
import org.servicehall.accountability.domain.complaint.sanction.SanctionTable;
import org.servicehall.accountability.sanctions.SanctionTables;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.*;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;

/** Complaints that tests begin with, and the people around them. */
public final class Files {
    static final String NO = "330106-TS20250926-0001";
    static final String HALL = "330106";
    static final Instant FILED = Instant.parse("2025-09-26T04:00:00Z");
    static final Instant DECIDE_BY = Instant.parse("2025-10-10T09:30:00Z");
    static final Instant NOW = Instant.parse("2025-09-28T04:00:00Z");
    /** Until when a complaint accepted at NOW is to be concluded: the end of the sixtieth day after. */
    static final Instant DUE_AT = Instant.parse("2025-11-27T15:59:59Z");

    static final LocalDate TODAY = LocalDate.of(2025, 9, 28);
    static final Instant APPEAL_BY = Instant.parse("2025-10-28T15:59:59Z");
    static final Remedy APPEAL = appealUntil(APPEAL_BY);
    static final Instant AFTER_APPEALS = Instant.parse("2025-10-29T04:00:00Z");
    public static final SanctionTable TABLE = new SanctionTables(Map.of()).of(HALL);

    static final By OFFICE = by("wu.gang", "OFFICE");
    /** Of the office, and did not decide first. */
    static final By RECORDER = by("tian.ye", "OFFICE");

    static final By LEADER = by("jiang.wei", "LEADING_GROUP");
    static final By LEADING_INVESTIGATOR = by("zheng.hua", "LEADING_GROUP");
    static final By DEPARTMENT_INVESTIGATOR = by("feng.li", "DEPARTMENT");
    static final By DEPARTMENT = by("gao.jun", "DEPARTMENT");
    static final By AUDITOR = by("xu.jing", "AUDITOR");
    static final By LEAD = by("zhou.min", "LEAD");
    static final By CLERK = by("wang.fang", "CLERK");
    static final By OPS = by("ops", "OPS");
    /** Sits in the leading group and is complained of. */
    static final By ACCUSED = by("li.na", "LEADING_GROUP");

    static final Map<String, Investigator.Body> MEMBERS = Map.of(
            "zheng.hua", Investigator.Body.LEADING_GROUP,
            "jiang.wei", Investigator.Body.LEADING_GROUP,
            "li.na", Investigator.Body.LEADING_GROUP,
            "feng.li", Investigator.Body.DEPARTMENT,
            "gao.jun", Investigator.Body.DEPARTMENT,
            "yu.hong", Investigator.Body.DEPARTMENT);

    /** Sits for a department, and brought the complaint. */
    static final By REPORTER = by("yu.hong", "DEPARTMENT");

    static final Predicate<String> BROUGHT_BY = REPORTER.id()::equals;

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Who sits in the meeting; {@code xie.fei} is borrowed, {@code ding.yi} is the superior of another window. */
    static final Map<String, MeetingMember> MEETING = Map.ofEntries(
            sits("jiang.wei", Seat.LEADING_GROUP),
            sits("zheng.hua", Seat.LEADING_GROUP),
            sits("li.na", Seat.LEADING_GROUP),
            sits("han.xue", Seat.LEADING_GROUP),
            sits("ma.lin", Seat.LEADING_GROUP),
            sits("wu.gang", Seat.OFFICE),
            sits("tian.ye", Seat.OFFICE),
            sits("zhou.min", Seat.SUPERIOR),
            sits("gao.jun", Seat.SUPERIOR),
            sits("feng.li", Seat.SUPERIOR),
            sits("yu.hong", Seat.SUPERIOR),
            Map.entry("ding.yi", new MeetingMember(Seat.SUPERIOR, Set.of("FINANCE"), null)),
            Map.entry("xie.fei", new MeetingMember(Seat.SUPERIOR, Set.of(), "柳河乡便民服务大厅")));

    /** All of the hall who take complaints up and decide on them: one is accused, the others decided first. */
    static final List<By> STAFF = List.of(OFFICE, LEADER, ACCUSED);

    static final MeetingRules RULES = new MeetingRules(3, MEETING, BROUGHT_BY, ZONE);

    private Files() {}

    private static Map.Entry<String, MeetingMember> sits(String user, Seat seat) {
        return Map.entry(user, new MeetingMember(seat, Set.of(), null));
    }

    static By by(String id, String role) {
        return new By(id, Set.of(role));
    }

    static ComplaintFiled filed(Ground ground, @Nullable String enteredBy) {
        return new ComplaintFiled(
                NO,
                HALL,
                ground,
                enteredBy == null ? ComplaintChannel.ONLINE : ComplaintChannel.PHONE,
                false,
                ACCUSED.id(),
                "LABOUR",
                null,
                null,
                enteredBy,
                DECIDE_BY,
                FILED,
                5);
    }

    static ComplaintFiled filed() {
        return filed(Ground.RUDE_CONDUCT, CLERK.id());
    }

    static ComplaintUndecided undecided() {
        return new ComplaintUndecided(NO, HALL, DECIDE_BY, DECIDE_BY.plusMillis(1));
    }

    static ComplaintAccepted accepted() {
        return new ComplaintAccepted(NO, HALL, OFFICE.id(), NOW, DUE_AT);
    }

    static ComplaintDeclined declined() {
        return new ComplaintDeclined(NO, HALL, "不属本大厅职责", OFFICE.id(), NOW);
    }

    static InvestigatorsAssigned assigned() {
        return assigned(NOW);
    }

    static InvestigatorsAssigned assigned(Instant at) {
        return new InvestigatorsAssigned(NO, HALL, investigators(), LEADER.id(), at);
    }

    static List<Investigator> investigators() {
        return List.of(
                new Investigator(LEADING_INVESTIGATOR.id(), Investigator.Body.LEADING_GROUP),
                new Investigator(DEPARTMENT_INVESTIGATOR.id(), Investigator.Body.DEPARTMENT));
    }

    static ComplaintInvestigated investigated(@Nullable Fault fault, Aggravation... aggravations) {
        return new ComplaintInvestigated(
                NO,
                HALL,
                "查阅录像，属实",
                ACCUSED.id(),
                "LABOUR",
                fault,
                List.of(aggravations),
                LEADING_INVESTIGATOR.id(),
                NOW);
    }

    static SanctionRecommended recommended(@Nullable Sanction sanction, Aggravation... aggravations) {
        return new SanctionRecommended(
                NO, HALL, sanction, 0, List.of(aggravations), sanction, null, LEADING_INVESTIGATOR.id(), NOW);
    }

    static Meeting meeting() {
        return new Meeting(LocalDate.of(2025, 9, 28), List.of("zhou.min", "jiang.wei", "wu.gang"), 3, 0, 0);
    }

    /** Of those who sit in the meeting and did not decide first. */
    static Meeting othersMeeting() {
        return new Meeting(LocalDate.of(2025, 9, 28), List.of("gao.jun", "han.xue", "tian.ye"), 3, 0, 0);
    }

    static ComplaintDecided decided(@Nullable Sanction sanction) {
        return new ComplaintDecided(
                NO,
                HALL,
                sanction != null,
                ACCUSED.id(),
                "LABOUR",
                sanction == null ? null : Fault.HARM_TO_IMAGE,
                sanction,
                Map.of(),
                "事实清楚",
                meeting(),
                List.of(),
                OFFICE.id(),
                NOW);
    }

    static SanctionApproved approved() {
        return new SanctionApproved(NO, HALL, "青溪镇纪委", "青纪〔2025〕8号", OFFICE.id(), NOW);
    }

    static SanctionDisapproved disapproved() {
        return new SanctionDisapproved(NO, HALL, "青溪镇纪委", "青纪〔2025〕9号", "过重", OFFICE.id(), NOW);
    }

    /** To the hall's office. */
    static Remedy appealUntil(Instant end) {
        return new Remedy(RemedyKind.APPEAL, new LocalizedText("大厅办公室", "the hall office"), null, 30, null, end, null);
    }

    static ComplaintNotified notified(boolean sanctioned) {
        return new ComplaintNotified(
                NO,
                HALL,
                "330106-TSJG-2025-0001",
                "330106-TSCL-2025-0001",
                sanctioned ? APPEAL_BY : null,
                OFFICE.id(),
                NOW,
                sanctioned ? APPEAL : null);
    }

    static ComplaintAppealed appealed() {
        return new ComplaintAppealed(NO, HALL, ACCUSED.id(), NOW);
    }

    /** As such events were before they said whether the superior has to approve. */
    static AppealDecided appealDecided(Appeal outcome, @Nullable Sanction sanction) {
        return appealDecided(outcome, sanction, null);
    }

    static AppealDecided appealDecided(Appeal outcome, @Nullable Sanction sanction, @Nullable Boolean approvalNeeded) {
        return new AppealDecided(NO, HALL, outcome, sanction, "复核", othersMeeting(), OFFICE.id(), NOW, approvalNeeded);
    }

    static AppealDecidedBySuperior superiorDecided(Appeal outcome, @Nullable Sanction sanction) {
        return superiorDecided(OFFICE, outcome, sanction, true);
    }

    static AppealDecidedBySuperior superiorDecided(
            By by, Appeal outcome, @Nullable Sanction sanction, @Nullable Boolean again) {
        return new AppealDecidedBySuperior(
                NO, HALL, outcome, sanction, "复核", "青溪镇纪委", "青纪〔2025〕10号", TODAY, by.id(), NOW, again);
    }

    static SanctionExecuted executed(Sanction sanction) {
        return new SanctionExecuted(NO, HALL, sanction, LocalDate.of(2025, 9, 28), null, OFFICE.id(), NOW);
    }

    static ComplaintClosed closed() {
        return new ComplaintClosed(NO, HALL, OFFICE.id(), NOW);
    }

    /** Up to a recommendation of this sanction. */
    static List<ComplaintEvent> toDecide(Sanction sanction, Aggravation... aggravations) {
        return List.of(
                filed(),
                accepted(),
                assigned(),
                investigated(Fault.HARM_TO_IMAGE, aggravations),
                recommended(sanction, aggravations));
    }

    /** Decided for this sanction, and what follows. */
    static List<ComplaintEvent> decidedFor(Sanction sanction, ComplaintEvent... more) {
        return and(and(toDecide(sanction), decided(sanction)), more);
    }

    static List<ComplaintEvent> and(List<ComplaintEvent> given, ComplaintEvent... more) {
        var all = new ArrayList<>(given);
        all.addAll(List.of(more));
        return all;
    }
}
