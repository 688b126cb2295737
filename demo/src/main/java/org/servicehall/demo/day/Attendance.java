package org.servicehall.demo.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Times;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.AtOnce;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.hall.UnexpectedAnswer;
import tools.jackson.databind.JsonNode;

/**
 * Everybody signs for every half day (T2). A day that an earlier run has signed already stays as it was signed, as it must;
 * what the earlier run has shown shows again.
 */
final class Attendance {
    static final List<Staff> CLERKS =
            List.of(Staff.WANG_FANG, Staff.LI_NA, Staff.CHEN_JIE, Staff.ZHAO_LEI, Staff.SUN_YAN);
    /** Lead and office sign like everybody of the hall (T2). */
    static final List<Staff> EVERYBODY = Stream.concat(CLERKS.stream(), Stream.of(Staff.ZHOU_MIN, Staff.WU_GANG))
            .toList();

    private static final Staff OFFICE = Staff.WU_GANG;
    private static final String DAYS = "/api/attendance/days/";

    private final Floor floor;

    Attendance(Floor floor) {
        this.floor = floor;
    }

    /** All but those who are missing. */
    static List<Staff> without(Staff... missing) {
        List<Staff> present = new ArrayList<>(EVERYBODY);
        present.removeAll(List.of(missing));
        return present;
    }

    void signIn(List<Staff> people) {
        AtOnce.each(people, clerk -> sign(clerk, "IN", "already-signed-in"));
        floor.account().line("签到 %s", names(people));
    }

    void signOut(List<Staff> people) {
        AtOnce.each(people, clerk -> sign(clerk, "OUT", "already-signed-out"));
        floor.account().line("签退 %s", names(people));
    }

    /** The day's record as the office sees it: the late clerk shows as late (T3). */
    void record(LocalDate day, Staff late) {
        Answer record = floor.hall().await(OFFICE, DAYS + day, shown -> signed(shown, EVERYBODY.size()));
        record.json().path("clerks").valueStream().forEach(this::show);
        boolean found = halves(record)
                .anyMatch(half ->
                        half.clerk().equals(late.user()) && half.verdicts().contains("LATE"));
        if (!found) {
            throw new UnexpectedAnswer("%s came late and is not shown as late: %s".formatted(late.user(), record));
        }
    }

    /** What was done by somebody who had not signed in (T9). */
    void discrepancies(LocalDate day, Staff absent) {
        Answer found = floor.hall()
                .await(
                        OFFICE,
                        DAYS + day + "/discrepancies",
                        shown -> shown.json()
                                .path("items")
                                .valueStream()
                                .anyMatch(act -> act.path("clerk").asString("").equals(absent.user())));
        found.json()
                .path("items")
                .valueStream()
                .forEach(act -> floor.account()
                        .line(
                                "未签到而办件：%s %s %s(%s)",
                                act.path("clerk").asString(""),
                                Times.shown(act.path("at").stringValue()),
                                act.path("typeText").path("zh").asString(""),
                                act.path("eventId").asString("")));
    }

    private void sign(Staff clerk, String kind, String already) {
        floor.hall().postUnless(clerk, "/api/attendance/signatures", Map.of("kind", kind), already);
    }

    private void show(JsonNode clerk) {
        List<String> halves = clerk.path("halves")
                .valueStream()
                .map(half -> "%s %s–%s %s"
                        .formatted(
                                half.path("half").asString("").equals("MORNING") ? "上午" : "下午",
                                time(half.path("signedIn")),
                                time(half.path("signedOut")),
                                verdicts(half)))
                .toList();
        floor.account().line("%-10s %s", clerk.path("clerk").asString(""), String.join(" · ", halves));
    }

    private record Half(String clerk, List<String> verdicts) {}

    private static Stream<Half> halves(Answer record) {
        return record.json()
                .path("clerks")
                .valueStream()
                .flatMap(clerk -> clerk.path("halves")
                        .valueStream()
                        .map(half -> new Half(
                                clerk.path("clerk").asString(""),
                                half.path("verdicts")
                                        .valueStream()
                                        .map(verdict -> verdict.path("verdict").asString(""))
                                        .toList())));
    }

    private static boolean signed(Answer record, int clerks) {
        return record.json()
                        .path("clerks")
                        .valueStream()
                        .filter(clerk ->
                                clerk.path("halves").path(0).path("signedOut").isString())
                        .count()
                >= clerks;
    }

    private static String verdicts(JsonNode half) {
        return String.join(
                "、",
                half.path("verdicts")
                        .valueStream()
                        .map(verdict -> verdict.path("verdictText").path("zh").asString(""))
                        .toList());
    }

    private static String time(JsonNode instant) {
        return instant.isString() ? Times.clock(instant.stringValue()) : "—";
    }

    private static String names(List<Staff> people) {
        return String.join("、", people.stream().map(Staff::toString).toList());
    }
}
