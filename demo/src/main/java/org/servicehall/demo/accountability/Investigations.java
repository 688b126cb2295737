package org.servicehall.demo.accountability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;

/** Complaints on their way to a formal result (B3 to B8, P5, P6). */
public final class Investigations {
    /** Leading group, office and the superior; who investigates reports there and does not vote (B5). */
    private static final List<String> MEETING =
            List.of(Staff.ZHENG_HUA.user(), Staff.WU_GANG.user(), Staff.ZHOU_MIN.user());

    private static final String AUTHORITY = "县人力资源和社会保障局";

    private final Floor floor;

    public Investigations(Floor floor) {
        this.floor = floor;
    }

    /** Taken up within the five working days, by people who have nothing to do with it (B5). */
    public void begin(Receipt complaint) {
        String path = path(complaint);
        floor.hall().await(Staff.ZHENG_HUA, path, shown -> true);
        floor.hall().hidden(Staff.LI_NA, path);
        floor.account().line("%s 查询 %s → 查无此件：被举报人此时无从知晓", Staff.LI_NA, complaint.no());
        floor.hall().post(Staff.ZHENG_HUA, path + "/acceptance", Map.of());
        floor.hall()
                .post(
                        Staff.ZHENG_HUA,
                        path + "/investigators",
                        Map.of(
                                "investigators",
                                List.of(
                                        Map.of("id", Staff.JIANG_WEI.user(), "body", "LEADING_GROUP"),
                                        Map.of("id", Staff.FENG_LI.user(), "body", "DEPARTMENT"))));
        floor.account().line("%s 决定受理，%s、%s 共同调查", Staff.ZHENG_HUA, Staff.JIANG_WEI, Staff.FENG_LI);
    }

    /** The event that proves it leads to its line in the ledger, and the table to what is proposed (B3, B9). */
    public void findFault(Receipt complaint, String evidence) {
        String path = path(complaint);
        floor.hall().post(Staff.JIANG_WEI, path + "/evidence", Map.of("evidence", evidence, "note", "系统记录的超期事件"));
        floor.hall()
                .post(
                        Staff.FENG_LI,
                        path + "/investigation",
                        Map.of(
                                "findings", "办件搁置属实，当事人承认未及时办理，且调查中一度拒不说明情况。",
                                "person", Staff.LI_NA.user(),
                                "window", Staff.LI_NA.window(),
                                "fault", "OVERDUE",
                                "aggravations", List.of("OBSTRUCTED_INVESTIGATION")));
        Answer recommended = floor.hall()
                .post(Staff.JIANG_WEI, path + "/recommendation", Map.of("sanction", "DEMERIT", "reason", "影响恶劣，建议加重"));
        floor.account()
                .line(
                        "调查终结，处理表建议 %s，调查组建议记过；一年内过错 %d 次",
                        recommended.json().at("/recorded/byTable").asString(""),
                        recommended.json().at("/recorded/faultsWithinYear").asInt(0));
    }

    /** Each aggravating factor is answered; an administrative sanction waits for the superior (B3, B5, B6). */
    public void decide(Receipt complaint, String day) {
        String path = path(complaint);
        List<Map<String, String>> answers = floor.hall()
                .get(Staff.ZHENG_HUA, path)
                .json()
                .at("/recommendation/aggravations")
                .valueStream()
                .map(found -> Map.of("aggravation", found.asString(""), "answer", "认定，予以考虑"))
                .toList();
        Map<String, Object> decision = new HashMap<>(Map.of(
                "founded",
                true,
                "sanction",
                "DEMERIT",
                "answers",
                List.of(),
                "reason",
                "违反限时办结制度，造成不良影响",
                "meeting",
                meeting(day)));
        floor.account()
                .refused(
                        "漏答从重情形",
                        floor.hall()
                                .refused(Staff.WU_GANG, path + "/decision", decision, 422, "aggravation-unanswered"));
        decision.put("answers", answers);
        floor.hall().post(Staff.WU_GANG, path + "/decision", decision);
        floor.account().line("联合办公会议决定：记过，报上级批准");
        floor.account()
                .refused(
                        "未经批准即告知",
                        floor.hall().refused(Staff.WU_GANG, path + "/notification", Map.of(), 409, "approval-missing"));
    }

    public void approveAndTell(Receipt complaint) {
        String path = path(complaint);
        floor.hall()
                .post(Staff.WU_GANG, path + "/approval", Map.of("authority", AUTHORITY, "referenceNo", "人社批〔2025〕17号"));
        Answer told = floor.hall().post(Staff.WU_GANG, path + "/notification", Map.of());
        floor.account()
                .line(
                        "%s 批准，双方收到通知书 %s、%s",
                        AUTHORITY,
                        told.json().at("/recorded/noticeNo").asString(""),
                        told.json().at("/recorded/personNoticeNo").asString(""));
        Answer result = floor.hall().shown(complaint.code(), path + "/result");
        floor.account().line("举报人凭查询码得到正式结果（%d 字的书面答复）", result.text().length());
    }

    /** Once, within thirty days; the decision stands until changed (B8). */
    public void appeal(Receipt complaint) {
        String path = path(complaint);
        floor.hall().await(Staff.LI_NA, path + "/personal-notice", shown -> true);
        floor.hall().post(Staff.LI_NA, path + "/appeal", Map.of("grounds", "当日窗口来访集中，并非有意搁置，请求从轻"));
        floor.account().line("%s 提出申诉，原决定在改变前继续有效", Staff.LI_NA);
    }

    /** Those who decided first do not judge the appeal; the hall has no others, so that the superior does (B8). */
    public void close(Receipt complaint, String day) {
        String path = path(complaint);
        floor.account()
                .refused(
                        "原决定人员处理申诉",
                        floor.hall()
                                .refused(
                                        Staff.WU_GANG,
                                        path + "/appeal-decision",
                                        Map.of("outcome", "UPHELD", "reason", "维持", "meeting", meeting(day)),
                                        422,
                                        "attendee-decided-first"));
        floor.hall()
                .post(
                        Staff.JIANG_WEI,
                        path + "/superiors-appeal-decision",
                        Map.of(
                                "outcome", "CHANGED",
                                "sanction", "EFFICIENCY_WARNING",
                                "reason", "情节可以从轻",
                                "authority", AUTHORITY,
                                "referenceNo", "人社复〔2025〕3号",
                                "decidedOn", day));
        floor.hall().post(Staff.WU_GANG, path + "/execution", Map.of("executedOn", day, "note", "已谈话并通报"));
        floor.hall().post(Staff.WU_GANG, path + "/closing", Map.of());
        floor.account().line("申诉由上级改为效能告诫，已执行，结案");
    }

    /** Who it was, the investigators may see, each look with its reason; nobody else learns that there is a page (B7). */
    public void unfounded(Receipt complaint, String day) {
        begin(complaint);
        String path = path(complaint);
        floor.hall().look(Staff.FENG_LI, path + "/reporter", "核实经过");
        floor.hall().hidden(Staff.ZHENG_HUA, path + "/reporter", "看看");
        floor.account().line("调查人员查看举报人（留痕）；%s 未被指派，查无此页", Staff.ZHENG_HUA);
        floor.hall().post(Staff.FENG_LI, path + "/investigation", Map.of("findings", "调阅监控，未见粗暴言行。"));
        floor.hall().post(Staff.JIANG_WEI, path + "/recommendation", Map.of());
        floor.hall()
                .post(
                        Staff.WU_GANG,
                        path + "/decision",
                        Map.of("founded", false, "reason", "查无实据", "meeting", meeting(day)));
        floor.hall().post(Staff.WU_GANG, path + "/notification", Map.of());
        floor.hall().post(Staff.WU_GANG, path + "/closing", Map.of());
        floor.account().line("%s 查无实据，正式答复举报人，结案", complaint.no());
    }

    public void answerSuggestion(Receipt suggestion) {
        String path = path(suggestion);
        floor.hall().post(Staff.WU_GANG, path + "/answer", Map.of("answer", "已采纳，各窗口下月起备老花镜。"));
        floor.account().line("%s 答复意见 %s", Staff.WU_GANG, suggestion.no());
    }

    private static Map<String, Object> meeting(String day) {
        return Map.of("heldOn", day, "attendees", MEETING, "inFavour", 2, "against", 0, "abstained", 1);
    }

    private static String path(Receipt complaint) {
        return "/api/complaints/" + complaint.no();
    }

    /** What a reporter holds: number and query code. */
    public record Receipt(String no, String code) {
        static Receipt of(Answer filed) {
            return new Receipt(filed.text("no"), filed.text("queryCode"));
        }
    }
}
