package org.servicehall.demo.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.servicehall.demo.accountability.Complaints;
import org.servicehall.demo.accountability.Investigations.Receipt;
import org.servicehall.demo.accountability.LedgerPages;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Staff;

/**
 * One working day of the hall: the Friday before National Day 2025 into the Sunday that is worked in exchange for the
 * holiday. It is played through the public API alone, and again as often as wanted: numbers and residents are new each
 * time, and the clock goes back to that Friday. Going back harms no stream, since a new run writes streams of its own;
 * only the clerks' days are the same ones, and what they have signed already stays signed.
 */
final class WorkingDay {
    static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    static final LocalDate SUNDAY = FRIDAY.plusDays(2);

    private final Floor floor;
    private final InformationRequests information;
    private final EmploymentCertificates employment;
    private final Allowances allowances;
    private final Housing housing;
    private final Petitions petitions;
    private final Complaints complaints;
    private final Moves moves;
    private final Afterwards afterwards;
    private final Appointments appointments;
    private final Attendance attendance;
    private final Erasures erasures;

    WorkingDay(Floor floor) {
        this.floor = floor;
        this.information = new InformationRequests(floor);
        this.employment = new EmploymentCertificates(floor);
        this.allowances = new Allowances(floor);
        this.housing = new Housing(floor);
        this.petitions = new Petitions(floor);
        this.complaints = new Complaints(floor);
        this.moves = new Moves(floor);
        this.afterwards = new Afterwards(floor);
        this.appointments = new Appointments(floor);
        this.attendance = new Attendance(floor);
        this.erasures = new Erasures(floor);
    }

    Left play() {
        LedgerPages ledger = new LedgerPages(floor);
        floor.account().day(FRIDAY, "国庆节前的星期五 · the Friday before National Day");
        opening();
        Case late = morning();
        String breach = allowanceMorning();
        Open open = promises();
        afternoon();
        floor.account().day(SATURDAY, "休息日 · closed");
        Receipt anonymous = saturday(late);
        floor.account().day(SUNDAY, "调休上班 · worked in exchange for the holiday");
        Receipt named = sunday(open);
        at(SUNDAY, "17:20", "问责台账", "the ledger");
        ledger.show(Set.of(late.no(), breach));
        ledger.sign();
        return new Left(late, anonymous, named);
    }

    /** What the days leave to be looked into. */
    record Left(Case late, Receipt anonymous, Receipt named) {}

    /** What Friday leaves for Sunday. */
    private record Open(Case sunday, Case yellow, Case extended, Filed withdrawn) {}

    private void opening() {
        at(FRIDAY, "07:50", "上班签到", "signing in");
        attendance.signIn(Attendance.without(Staff.ZHAO_LEI));
        appointments.assignDuty(SATURDAY);
        at(FRIDAY, "08:05", "开门，咨询件当场解释", "information requests");
        information.untilSatisfied();
        information.byPhone();
        new Queue(floor).called();
        new Online(floor).applied();
        new Acting(floor).byPowerOfAttorney();
        at(FRIDAY, "08:20", "迟到二十分钟", "twenty minutes late");
        attendance.signIn(List.of(Staff.ZHAO_LEI));
    }

    private Case morning() {
        at(FRIDAY, "08:30", "即办件：就业失业登记证", "instant matter: employment certificates");
        employment.onTheSpot();
        employment.withSupplement();
        employment.withoutPrincipalItem();
        Case forgotten = employment.forgotten();
        floor.at(forgotten.due().minus(Duration.ofMinutes(4)), "八成时限已过", "four fifths of the half hour have passed");
        employment.turnsYellow(forgotten);
        floor.at(forgotten.due().plus(Duration.ofMinutes(2)), "时限已到", "the half hour has passed");
        employment.turnsRed(forgotten);
        employment.finishLate(forgotten);
        return forgotten;
    }

    private String allowanceMorning() {
        at(FRIDAY, "09:30", "承诺件：城镇居民最低生活保障", "promised matter: minimum living allowance");
        allowances.supplementedOnce();
        String breach = allowances.secondNotice();
        allowances.returned();
        allowances.refused();
        Households households = new Households(floor);
        households.registered();
        households.putRight();
        return breach;
    }

    private Open promises() {
        at(FRIDAY, "10:10", "一个工作日办结的承诺，逢调休", "promised within a working day, which is the Sunday");
        Case sunday = allowances.dueOnSunday();
        Case yellow = allowances.dueOnSunday();
        Case extended = allowances.extended();
        at(FRIDAY, "10:30", "廉租房保障：移交、受理、公示", "low-rent housing: hand-over, acceptance, publicity");
        Case published = housing.handedOver();
        housing.publish(published);
        housing.objection(published);
        housing.unconfirmed();
        housing.withNewAgent();
        at(FRIDAY, "10:50", "户口迁出收费、撤回、联办", "fees, second thoughts, joint handling");
        moves.withFee();
        moves.givenBack();
        new Papers(floor).fromTheScanToTheCertificate();
        Filed withdrawn = moves.takenBack();
        moves.withoutMeetingTheConditions();
        new Told(floor).ofASupplement();
        appointments.byPhone();
        appointments.online();
        return new Open(sunday, yellow, extended, withdrawn);
    }

    private void afternoon() {
        at(FRIDAY, "11:05", "上午下班签退", "signing out");
        attendance.signOut(Attendance.EVERYBODY);
        at(FRIDAY, "13:50", "下午上班签到，缺一人", "signing in, but for one");
        attendance.signIn(Attendance.without(Staff.SUN_YAN));
        at(FRIDAY, "14:10", "上报件：养老金资格认证", "forwarded matter: pension qualification");
        new Pensions(floor).forward();
        new Seasons(floor).made();
        at(FRIDAY, "14:30", "未签到而办件", "acting without having signed in");
        information.withoutSignature(Staff.SUN_YAN);
        at(FRIDAY, "14:40", "承办人不在岗：约定时间、要求和联络方式", "the receiver is away: time, requirements and contact");
        new AbsentReceiver(floor).arrange(Staff.SUN_YAN);
        at(FRIDAY, "15:00", "信访件", "petitions");
        petitions.byLetter();
        petitions.orally();
        petitions.byPhone();
        at(FRIDAY, "16:50", "日清月结：当日收款结清", "closing the day's takings");
        moves.closeTheDay(FRIDAY);
        at(FRIDAY, "17:05", "下班签退，当日考勤", "signing out, the record of the day");
        attendance.signOut(Attendance.without(Staff.SUN_YAN));
        attendance.record(FRIDAY, Staff.ZHAO_LEI);
        attendance.discrepancies(FRIDAY, Staff.SUN_YAN);
    }

    private Receipt saturday(Case late) {
        at(SATURDAY, "22:40", "下班时间的匿名举报与值班来电", "an anonymous complaint and a call outside working hours");
        Receipt anonymous = complaints.anonymous(late);
        appointments.onDuty();
        return anonymous;
    }

    private Receipt sunday(Open open) {
        at(SUNDAY, "07:55", "调休日上班签到", "signing in");
        attendance.signIn(Attendance.EVERYBODY);
        at(SUNDAY, "09:00", "实名举报", "a named complaint");
        Receipt named = complaints.named();
        at(SUNDAY, "09:30", "承诺件提前办结", "a promise kept early");
        allowances.finish(open.sunday());
        at(SUNDAY, "09:40", "申请删除个人信息", "residents ask to be forgotten");
        erasures.refused(open.extended());
        erasures.erased(open.withdrawn());
        at(SUNDAY, "10:00", "评价与归档", "rating and archive");
        afterwards.rated(open.sunday());
        afterwards.lent(open.sunday());
        at(SUNDAY, "11:02", "上午下班签退", "signing out");
        attendance.signOut(Attendance.EVERYBODY);
        at(SUNDAY, "13:55", "下午上班签到", "signing in");
        attendance.signIn(Attendance.EVERYBODY);
        at(SUNDAY, "15:10", "黄灯", "a promise about to fall due");
        floor.handling().awaitEvent(Staff.WANG_FANG, open.yellow(), "org.servicehall.case.due-soon.v1");
        allowances.finish(open.yellow());
        moves.closeWhatIsOpen(SUNDAY);
        at(SUNDAY, "17:02", "下班签退", "signing out");
        attendance.signOut(Attendance.EVERYBODY);
        return named;
    }

    private void at(LocalDate day, String time, String zh, String en) {
        floor.at(day, time, zh, en);
    }
}
