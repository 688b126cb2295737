package org.servicehall.demo.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;

/** What the office makes known when a month is over: attendance (T7), conduct (H2, G1, G2), the assessment (D8). */
final class MonthsEnd {
    private static final Staff OFFICE = Staff.WU_GANG;
    private static final String ATTENDANCE = "/api/attendance/months/" + September.MONTH;
    private static final String ASSESSMENT = "/api/assessments/" + September.MONTH;

    private final Floor floor;

    MonthsEnd(Floor floor) {
        this.floor = floor;
    }

    /** One window is looked over (H2), a gift was refused (G1), a good deed is praised (G2). */
    void conduct(String day) {
        List<Map<String, Object>> scores = new ArrayList<>();
        floor.hall()
                .get(OFFICE, "/api/conduct/inspection-list")
                .json()
                .path("items")
                .valueStream()
                .forEach(item -> scores.add(Map.of(
                        "item", item.path("code").asString(""),
                        "points", item.path("points").asInt(0))));
        Answer inspected = floor.hall()
                .post(
                        OFFICE,
                        "/api/conduct/inspections",
                        Map.of("window", Staff.LI_NA.window(), "day", day, "scores", scores));
        floor.account().line("%s 卫生检查劳动保障窗口：%d 分", OFFICE, inspected.number("points"));
        floor.hall()
                .post(
                        Staff.WANG_FANG,
                        "/api/conduct/gifts",
                        Map.of("handling", "REFUSED", "what", "土特产一份，当场谢绝", "yuan", 80, "day", day));
        floor.account().line("%s 申报：谢绝申办人所送土特产", Staff.WANG_FANG);
        Map<String, Object> praise = new HashMap<>(Map.of(
                "kind", "COMMENDATION",
                "person", Staff.WANG_FANG.user(),
                "window", Staff.WANG_FANG.window(),
                "title", "拾金不昧",
                "text", "王芳同志拾到群众遗失钱包，当日送还，特予表扬。"));
        floor.hall().post(OFFICE, "/api/conduct/postings", praise);
        floor.account().line("%s 在公示栏表扬好人好事", OFFICE);
    }

    /** Published once; a later run finds it published and unchanged, or publishes what has changed as a new version. */
    void publishAttendance() {
        Answer draft = floor.hall().get(OFFICE, ATTENDANCE + "?draft=true");
        boolean first = draft.json().path("versions").asInt(0) == 0;
        Map<String, String> reason = first ? Map.of() : Map.of("reason", "补记后更正");
        Answer published = floor.hall().postUnless(OFFICE, ATTENDANCE + "/publication", reason, "month-unchanged");
        floor.account().line("%s %s九月考勤", OFFICE, published.succeeded() ? "公布" : "查无变动，不再公布");
        Answer sheet = floor.hall()
                .await(
                        OFFICE,
                        ATTENDANCE,
                        shown -> shown.json().path("versions").asInt(0) > 0);
        sheet.json()
                .path("rows")
                .valueStream()
                .forEach(row -> floor.account()
                        .line(
                                "%-10s 应出勤 %d 半日 · 正常 %d · 迟到 %d · 早退 %d · 脱岗 %d · 缺勤 %d",
                                row.path("clerk").asString(""),
                                row.path("halfDays").asInt(0),
                                row.path("present").asInt(0),
                                row.path("late").asInt(0),
                                row.path("leftEarly").asInt(0),
                                row.path("offPost").asInt(0),
                                row.path("absent").asInt(0)));
    }

    /** Scored by the formula, with its parts; fixed from here on (D8). */
    void publishAssessment() {
        boolean first =
                floor.hall().get(OFFICE, ASSESSMENT).json().path("publishedAt").isMissingNode();
        Map<String, String> reason = first ? Map.of() : Map.of("reason", "补记后更正");
        Answer published = floor.hall().postUnless(OFFICE, ASSESSMENT + "/publication", reason, "assessment-unchanged");
        floor.account().line("%s %s九月考核", OFFICE, published.succeeded() ? "公布" : "查无变动，不再公布");
        Answer shown = floor.hall()
                .await(
                        Staff.WANG_FANG,
                        ASSESSMENT,
                        answer -> !answer.json().path("publishedAt").isMissingNode());
        shown.json()
                .path("clerks")
                .valueStream()
                .forEach(line -> floor.account()
                        .line(
                                "%-10s %s 分",
                                line.path("subject").asString(""),
                                line.path("score").asString("")));
    }

    /** All of it hangs on the wall (W1, W2, G2). */
    void board() {
        Answer board = floor.hall()
                .await(
                        null,
                        "/api/public/board?hall=" + Floor.HALL,
                        shown -> shown.text().contains("拾金不昧"));
        floor.account()
                .line(
                        "公示栏：九项制度 %d、窗口 %d、标语 %s",
                        board.json().path("rules").size(),
                        board.json().path("windows").size(),
                        board.json().path("slogan").path("text").asString(""));
    }
}
