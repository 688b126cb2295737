package org.servicehall.demo.day;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.demo.cheats.Cheats;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.AtOnce;
import org.servicehall.demo.hall.HallTime;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/**
 * Who came and went in September 2025, day by day, with all that a month brings (T2 to T6, H1): a sick day, a late morning,
 * an early evening, a forgotten signature, a post found empty. A month that an earlier run has published stays as it is.
 */
final class September {
    static final String MONTH = "2025-09";
    private static final Staff OFFICE = Staff.WU_GANG;
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate FORGOTTEN = LocalDate.of(2025, 9, 3);
    private static final LocalDate SICK = LocalDate.of(2025, 9, 10);
    private static final LocalDate LATE = LocalDate.of(2025, 9, 16);
    private static final LocalDate EARLY = LocalDate.of(2025, 9, 18);
    private static final LocalDate EMPTY_POST = LocalDate.of(2025, 9, 22);
    private static final LocalDate SIGNED_IN_AND_LEFT = Cheats.SIGNED_IN_AND_LEFT;
    private static final String MORNING = "07:52";
    private static final String NOON = "11:02";
    private static final String EVENING = "17:02";

    private final Floor floor;
    private final Attendance attendance;
    private @Nullable JsonNode turns;

    September(Floor floor) {
        this.floor = floor;
        this.attendance = new Attendance(floor);
    }

    /** Whether an earlier run has come this far: what is published does not change, whatever is signed later (T7). */
    boolean isPublished() {
        return floor.hall()
                        .get(OFFICE, "/api/attendance/months/" + MONTH)
                        .json()
                        .path("versions")
                        .asInt(0)
                > 0;
    }

    /** Up to the day before {@code until}, which is told at length. */
    void playUntil(LocalDate until) {
        floor.atTheBook(FIRST, "07:40", "排定值日", "the rota is filled");
        rota();
        FIRST.datesUntil(until).filter(September::isWeekday).forEach(this::day);
    }

    /** The two days that are left of the month. */
    void playRest(LocalDate from) {
        from.datesUntil(FIRST.plusMonths(1)).forEach(this::day);
    }

    private void rota() {
        List<String> clerks = Attendance.CLERKS.stream().map(Staff::user).toList();
        floor.hall().post(OFFICE, "/api/rota/" + MONTH + "/fill", Map.of("duty", "CLEANING", "clerks", clerks));
        floor.account().line("%s 排定九月卫生值日，五人轮流", OFFICE);
    }

    /** Who has which turn at cleaning; filled once, it stays. */
    private JsonNode turns() {
        JsonNode known = turns;
        if (known == null) {
            known = floor.hall()
                    .await(OFFICE, "/api/rota/" + MONTH, September::isFilled)
                    .json()
                    .path("days");
            turns = known;
        }
        return known;
    }

    private void day(LocalDate date) {
        List<Staff> people = date.equals(SICK) ? Attendance.without(Staff.LI_NA) : Attendance.EVERYBODY;
        floor.atTheBook(date, MORNING, "上班签到", "signing in");
        attendance.signIn(date.equals(LATE) ? Attendance.without(Staff.LI_NA) : people);
        duringTheMorning(date);
        floor.atTheBook(date, NOON, "午间签退、下午签到", "signing out at noon, and in for the afternoon");
        attendance.signOut(people);
        attendance.signIn(people);
        duringTheAfternoon(date);
        floor.atTheBook(date, EVENING, "下班签退、值日", "signing out, cleaning");
        attendance.signOut(leavingInTheEvening(date, people));
        clean(date);
    }

    private void duringTheMorning(LocalDate date) {
        if (date.equals(FORGOTTEN.plusDays(1))) {
            correct();
        } else if (date.equals(SICK.minusDays(2))) {
            askForLeave();
        } else if (date.equals(LATE)) {
            floor.atTheBook(date, "08:20", "迟到二十分钟", "twenty minutes late");
            attendance.signIn(List.of(Staff.LI_NA));
        } else if (date.equals(EMPTY_POST)) {
            findPostEmpty();
        }
    }

    private void duringTheAfternoon(LocalDate date) {
        if (date.equals(EARLY)) {
            floor.atTheBook(date, "16:38", "早退二十二分钟", "twenty-two minutes early");
            attendance.signOut(List.of(Staff.CHEN_JIE));
        }
    }

    private static List<Staff> leavingInTheEvening(LocalDate date, List<Staff> people) {
        if (date.equals(FORGOTTEN)) {
            return Attendance.without(Staff.ZHAO_LEI);
        }
        return date.equals(EARLY) || date.equals(SIGNED_IN_AND_LEFT) ? Attendance.without(Staff.CHEN_JIE) : people;
    }

    private void correct() {
        floor.hall()
                .post(
                        OFFICE,
                        "/api/attendance/corrections",
                        Map.of(
                                "clerk",
                                Staff.ZHAO_LEI.user(),
                                "day",
                                FORGOTTEN.toString(),
                                "half",
                                "AFTERNOON",
                                "mark",
                                "OUT",
                                "at",
                                instant(FORGOTTEN, "17:01").toString(),
                                "reason",
                                "忘签，门卫登记为证"));
        floor.account().line("%s 补记 %s 昨日签退，原记录保留", OFFICE, Staff.ZHAO_LEI);
    }

    private void askForLeave() {
        Map<String, ?> leave = Map.of(
                "kind", "SICK",
                "from", instant(SICK, "08:00").toString(),
                "to", instant(SICK, "17:00").toString(),
                "reason", floor.residents().says("感冒发烧"));
        Answer asked = floor.hall().postUnless(Staff.LI_NA, "/api/leaves", leave, "leave-overlaps");
        if (asked.succeeded()) {
            floor.hall().post(Staff.ZHOU_MIN, "/api/leaves/" + asked.text("no") + "/approval", Map.of());
            floor.account().line("%s 请病假一天，%s 同意，假由只在保险库", Staff.LI_NA, Staff.ZHOU_MIN);
        }
    }

    private void findPostEmpty() {
        floor.atTheBook(EMPTY_POST, "09:50", "巡查", "a look around");
        floor.hall()
                .post(
                        OFFICE,
                        "/api/attendance/absences",
                        Map.of(
                                "clerk", Staff.SUN_YAN.user(),
                                "day", EMPTY_POST.toString(),
                                "from", instant(EMPTY_POST, "09:00").toString(),
                                "to", instant(EMPTY_POST, "09:45").toString(),
                                "note", "巡查三次均不在岗，未请假"));
        floor.account().line("%s 记 %s 九点至九点三刻不在岗", OFFICE, Staff.SUN_YAN);
    }

    /** Whose turn it is ticks off the list before going home (H1). */
    private void clean(LocalDate date) {
        turns().valueStream()
                .filter(day -> day.path("date").asString("").equals(date.toString()))
                .flatMap(day -> day.path("turns").valueStream())
                .filter(turn -> turn.path("duty").asString("").equals("CLEANING"))
                .forEach(turn -> Staff.of(turn.path("clerk").asString(""))
                        .filter(clerk -> !date.equals(SICK) || clerk != Staff.LI_NA)
                        .ifPresent(clerk -> tick(clerk, date)));
    }

    private void tick(Staff clerk, LocalDate date) {
        AtOnce.each(
                List.of("DESKS", "WASTE", "LOCK_UP"),
                item -> floor.hall()
                        .postUnless(
                                clerk,
                                "/api/rota/" + MONTH + "/CLEANING/" + date + "/ticks",
                                Map.of("item", item),
                                "item-already-ticked"));
        floor.account().line("值日 %s：整理、倾倒垃圾、关锁大门", clerk);
    }

    private static boolean isFilled(Answer rota) {
        return rota.json()
                .path("days")
                .valueStream()
                .anyMatch(day -> day.path("turns").toString().contains("CLEANING"));
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Instant instant(LocalDate day, String clock) {
        return day.atTime(LocalTime.parse(clock)).atZone(HallTime.ZONE).toInstant();
    }
}
