package org.servicehall.demo.day;

import java.time.LocalDate;
import org.servicehall.demo.Account;
import org.servicehall.demo.accountability.Complaints;
import org.servicehall.demo.accountability.Investigations;
import org.servicehall.demo.accountability.Investigations.Receipt;
import org.servicehall.demo.accountability.LedgerPages;
import org.servicehall.demo.cheats.Cheats;
import org.servicehall.demo.day.WorkingDay.Left;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Residents;

/**
 * September 2025 at the hall, its last Friday told at length, and what follows from it until a complaint is closed in
 * October. It is played through the public API alone, and again as often as wanted: what is published stays published.
 */
public final class WorkingMonth {
    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 29);
    private static final LocalDate AFTER_THE_HOLIDAY = LocalDate.of(2025, 10, 9);
    private static final LocalDate MEETING = LocalDate.of(2025, 10, 15);
    private static final LocalDate APPROVAL = LocalDate.of(2025, 10, 20);
    private static final LocalDate APPEAL = LocalDate.of(2025, 10, 22);
    private static final LocalDate SECOND_MEETING = LocalDate.of(2025, 10, 28);

    private final Floor floor;
    private final September september;
    private final WorkingDay days;
    private final MonthsEnd monthsEnd;
    private final Investigations investigations;

    public WorkingMonth(HallClient hall, Account account, Residents residents) {
        this.floor = Floor.of(hall, account, residents);
        this.september = new September(floor);
        this.days = new WorkingDay(floor);
        this.monthsEnd = new MonthsEnd(floor);
        this.investigations = new Investigations(floor);
    }

    public void play() {
        LedgerPages ledger = new LedgerPages(floor);
        boolean signedBefore = september.isPublished();
        if (signedBefore) {
            floor.account().day(WorkingDay.FRIDAY, "九月考勤已公布，不再重演 · September's attendance is published already");
        } else {
            floor.account().day(WorkingDay.FRIDAY.withDayOfMonth(1), "九月 · September");
            september.playUntil(WorkingDay.FRIDAY);
        }
        Left left = days.play();
        floor.account().day(MONDAY, "月末 · the end of the month");
        if (!signedBefore) {
            september.playRest(MONDAY);
        }
        Receipt suggestion = endOfMonth();
        floor.account().day(AFTER_THE_HOLIDAY, "节后第一天 · the first day after the holiday");
        publish(ledger, signedBefore);
        answerFor(left, suggestion, ledger);
        ledger.sign();
        floor.account().day(Seasons.IN_SUMMER, "认证期内 · within a season");
        at(Seasons.IN_SUMMER, "08:40", "刷证登记", "survivors certify by their cards");
        new Seasons(floor).certified();
        new Cheats(floor, signedBefore).play();
    }

    private Receipt endOfMonth() {
        at(LocalDate.of(2025, 9, 30), "17:10", "卫生检查、廉政申报、表扬", "inspection, a gift refused, praise");
        monthsEnd.conduct("2025-09-30");
        return new Complaints(floor).suggestion();
    }

    private void publish(LedgerPages ledger, boolean explained) {
        at(AFTER_THE_HOLIDAY, "08:30", "公布九月考勤", "attendance is published");
        monthsEnd.publishAttendance();
        if (!explained) {
            ledger.explain(Staff.LI_NA, Staff.ZHOU_MIN);
        }
        at(AFTER_THE_HOLIDAY, "09:00", "公布九月考核", "the assessment is published");
        monthsEnd.publishAssessment();
        monthsEnd.board();
    }

    private void answerFor(Left left, Receipt suggestion, LedgerPages ledger) {
        at(AFTER_THE_HOLIDAY, "10:00", "受理举报、答复意见", "complaints are taken up");
        investigations.answerSuggestion(suggestion);
        investigations.begin(left.anonymous());
        investigations.findFault(left.anonymous(), ledger.evidenceOf(left.late().no()));
        at(MEETING, "15:00", "联合办公会议", "the joint meeting");
        investigations.unfounded(left.named(), MEETING.toString());
        investigations.decide(left.anonymous(), MEETING.toString());
        at(APPROVAL, "09:00", "上级批准，告知双方", "approved by the superior, both sides are told");
        investigations.approveAndTell(left.anonymous());
        at(APPEAL, "10:00", "申诉", "an appeal");
        investigations.appeal(left.anonymous());
        at(SECOND_MEETING, "15:00", "申诉处理", "the appeal is decided");
        investigations.close(left.anonymous(), SECOND_MEETING.toString());
    }

    private void at(LocalDate day, String time, String zh, String en) {
        floor.at(day, time, zh, en);
    }
}
