package org.servicehall.demo.cheats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;

/** What is tried where others are judged: a meeting of ghosts (B5), an appeal that ends heavier (B8). */
final class InJudgement {
    private static final Staff ACCUSED = Staff.ZHAO_LEI;
    private static final Staff OFFICE = Staff.WU_GANG;
    private static final Staff INVESTIGATOR = Staff.JIANG_WEI;
    private static final Staff DEPARTMENT = Staff.GAO_JUN;
    private static final List<String> MEETING = List.of(Staff.ZHENG_HUA.user(), OFFICE.user(), Staff.ZHOU_MIN.user());
    private static final String AUTHORITY = "县住房和城乡建设局";

    private final Floor floor;

    InJudgement(Floor floor) {
        this.floor = floor;
    }

    /** @param day on which the meeting is held and the superior decides */
    void play(String day) {
        String path = investigated();
        meetingOfGhosts(path, day);
        heavierOnAppeal(path, day);
    }

    private String investigated() {
        Answer filed = floor.hall()
                .post(
                        null,
                        "/api/complaints",
                        Map.of(
                                "hall", Floor.HALL,
                                "ground", "OTHER_NEGLECT",
                                "person", ACCUSED.user(),
                                "window", ACCUSED.window(),
                                "text", floor.residents().says("同一份表让我来回改了四趟。")));
        String path = "/api/complaints/" + filed.text("no");
        floor.hall().post(Staff.ZHENG_HUA, path + "/acceptance", Map.of());
        floor.hall()
                .post(
                        Staff.ZHENG_HUA,
                        path + "/investigators",
                        Map.of(
                                "investigators",
                                List.of(
                                        Map.of("id", INVESTIGATOR.user(), "body", "LEADING_GROUP"),
                                        Map.of("id", DEPARTMENT.user(), "body", "DEPARTMENT"))));
        floor.hall()
                .post(
                        DEPARTMENT,
                        path + "/investigation",
                        Map.of(
                                "findings",
                                "同一申请表四次退改，属实。",
                                "person",
                                ACCUSED.user(),
                                "window",
                                ACCUSED.window(),
                                "fault",
                                "REPEATED_ERRORS"));
        floor.hall()
                .post(
                        INVESTIGATOR,
                        path + "/recommendation",
                        Map.of("sanction", "ADMINISTRATIVE_WARNING", "reason", "屡次差错，群众反映强烈"));
        return path;
    }

    private void meetingOfGhosts(String path, String day) {
        floor.account().cheat(6, "B5", "找不相干的人凑数开联合办公会议", "ghosts at the joint meeting");
        refused(path + "/decision", "两名窗口人员列席表决", decided(path, day, with(Staff.WANG_FANG, Staff.CHEN_JIE)));
        floor.hall().post(OFFICE, path + "/decision", decided(path, day, MEETING));
        floor.account().came("由会议组成人员依法作出决定：行政警告，报上级批准");
    }

    private void refused(String path, String what, Map<String, Object> decision) {
        floor.account()
                .refused(
                        OFFICE + " " + what,
                        floor.hall().refused(OFFICE, path, decision, 422, "attendee-not-of-meeting"));
    }

    private Map<String, Object> decided(String path, String day, List<String> attendees) {
        List<Map<String, String>> answers = floor.hall()
                .get(Staff.ZHENG_HUA, path)
                .json()
                .at("/recommendation/aggravations")
                .valueStream()
                .map(found -> Map.of("aggravation", found.asString(""), "answer", "已考虑"))
                .toList();
        Map<String, Object> meeting = Map.of(
                "heldOn", day, "attendees", attendees, "inFavour", attendees.size(), "against", 0, "abstained", 0);
        return new HashMap<>(Map.of(
                "founded",
                true,
                "sanction",
                "ADMINISTRATIVE_WARNING",
                "answers",
                answers,
                "reason",
                "屡次差错，造成不良影响",
                "meeting",
                meeting));
    }

    private static List<String> with(Staff... ghosts) {
        return List.of(Staff.ZHENG_HUA.user(), ghosts[0].user(), ghosts[1].user());
    }

    private void heavierOnAppeal(String path, String day) {
        floor.account().cheat(5, "B8", "申诉反而越诉越重", "an appeal that ends heavier");
        floor.hall().post(OFFICE, path + "/approval", Map.of("authority", AUTHORITY, "referenceNo", "建发〔2026〕2号"));
        floor.hall().post(OFFICE, path + "/notification", Map.of());
        floor.hall().await(ACCUSED, path + "/personal-notice", shown -> true);
        floor.hall().post(ACCUSED, path + "/appeal", Map.of("grounds", "表样当月换过两次，请求从轻"));
        String superior = path + "/superiors-appeal-decision";
        Map<String, Object> upheld = superiors(day, "UPHELD");
        Map<String, Object> heavier = superiors(day, "CHANGED");
        heavier.put("sanction", "DISMISSAL");
        floor.account()
                .refused(
                        OFFICE + " 曾参与原决定，登记上级的申诉决定",
                        floor.hall().refused(OFFICE, superior, upheld, 403, "recorder-decided-first"));
        floor.account()
                .refused(
                        INVESTIGATOR + " 登记申诉改为辞退",
                        floor.hall().refused(INVESTIGATOR, superior, heavier, 422, "appeal-not-heavier"));
        floor.hall().post(INVESTIGATOR, superior, upheld);
        floor.hall().post(OFFICE, path + "/execution", Map.of("executedOn", day));
        floor.hall().post(OFFICE, path + "/closing", Map.of());
        floor.account().came("上级维持原决定，不得加重，结案");
    }

    private static Map<String, Object> superiors(String day, String outcome) {
        return new HashMap<>(Map.of(
                "outcome", outcome,
                "reason", "原决定适当",
                "authority", AUTHORITY,
                "referenceNo", "建复〔2026〕1号",
                "decidedOn", day));
    }
}
