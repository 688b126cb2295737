package org.servicehall.demo.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Handling;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.desk.Reception;
import org.servicehall.demo.desk.Times;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;
import tools.jackson.databind.JsonNode;

/** A promised matter with stages and publicity (C2, C3): low-rent housing. It begins at the wrong window (F2). */
final class Housing {
    private static final Staff FIRST_ASKER = Staff.WANG_FANG;
    private static final Staff CLERK = Staff.ZHAO_LEI;

    /** The community examined it the day before the application was brought (C2). */
    private static final Map<String, ?> COMMUNITY_REVIEW = Map.of(
            "result",
            "PASSED",
            "signedBy",
            "青溪社区居委会主任",
            "opinion",
            "经入户核实，家庭住房、收入情况属实，同意上报",
            "documentNo",
            "青社〔2025〕31号",
            "date",
            WorkingDay.FRIDAY.minusDays(1).toString(),
            "doneBefore",
            true);

    private final Floor floor;
    private final Reception reception;
    private final Handling handling;

    Housing(Floor floor) {
        this.floor = floor;
        this.reception = floor.reception();
        this.handling = floor.handling();
    }

    /** Handed to the window in charge; its clerk confirms and goes on. */
    Case handedOver() {
        Filed filed = receive(FIRST_ASKER, List.of("DISABLED"));
        reception.handOver(FIRST_ASKER, filed, CLERK, "廉租房保障由村镇建设窗口受理");
        reception.mayNot(Staff.SUN_YAN, "代为确认", filed, "hand-over-confirmation", Map.of(), 403, "not-the-receiver");
        reception.confirmHandOver(CLERK, filed);
        Case accepted = reception.accept(CLERK, filed, "PROMISED", Map.of("workingDays", 60));
        handling.assign(accepted, CLERK);
        return accepted;
    }

    /** On the notice board for fifteen days, the name masked; objections are heard meanwhile. */
    void publish(Case housing) {
        handling.mayNot(
                CLERK,
                "把此前已办的审核当作当场办完",
                housing,
                "stages/community-review/completion",
                sinceToday(),
                422,
                "stage-done-before");
        Answer answer = handling.completeStage(CLERK, housing, "community-review", COMMUNITY_REVIEW);
        floor.account().line("社区公示至 %s，姓名已隐去", Times.shown(answer.text("publishedUntil")));
        floor.hall()
                .await(null, "/api/public/notices?hall=" + Floor.HALL + "&limit=100", board -> names(board, housing));
        handling.mayNot(
                CLERK,
                "公示未满即结束",
                housing,
                "stages/community-publicity/completion",
                COMMUNITY_REVIEW,
                409,
                "publicity-not-ended");
        handling.mayNot(
                CLERK, "越过环节", housing, "stages/income-review/completion", COMMUNITY_REVIEW, 409, "stage-out-of-order");
    }

    private static Map<String, ?> sinceToday() {
        Map<String, Object> paper = new HashMap<>(COMMUNITY_REVIEW);
        paper.put("doneBefore", false);
        return paper;
    }

    /** At the public door, and decided by somebody who never handled the case; its answer goes by receipt (C3). */
    void objection(Case housing) {
        Resident neighbour = floor.residents().next();
        Answer lodged = floor.hall()
                .post(
                        null,
                        "/api/public/objections",
                        Map.of(
                                "caseNo", housing.no(),
                                "text", floor.residents().says(neighbour.name() + "：他家在县城还有一套房子，我看见过。"),
                                "name", neighbour.name(),
                                "phone", neighbour.phone()));
        String receipt = lodged.text("no");
        floor.account().line("公示期间收到异议 %s，异议人 %s", receipt, neighbour);
        String decision = "objection/" + receipt.substring(receipt.lastIndexOf("GY") + 2) + "/decision";
        Map<String, Object> dismissed = Map.of("upheld", false, "reason", "经不动产登记查询，申请家庭名下无其他住房");
        handling.mayNot(CLERK, "自行处理对本人办件的异议", housing, decision, dismissed, 403, "forbidden");
        floor.hall().post(Staff.WU_GANG, housing.path(decision), dismissed);
        Answer answer = floor.hall().shown(lodged.text("queryCode"), "/api/public/objections/" + receipt);
        floor.account()
                .line(
                        "%s 核查后认定%s，公示继续",
                        Staff.WU_GANG,
                        answer.json().path("statusText").path("zh").asString(""));
    }

    /** The other window never confirms, so the first asker stays answerable (F2, F4). */
    void unconfirmed() {
        Filed filed = receive(FIRST_ASKER, List.of());
        reception.mayNot(
                FIRST_ASKER,
                "推给无关窗口",
                filed,
                "hand-over",
                Map.of(
                        "to", Staff.SUN_YAN.user(),
                        "toWindow", Staff.SUN_YAN.window(),
                        "reason", "申请人另问租金补贴发放"),
                422,
                "window-not-in-charge");
        reception.handOver(FIRST_ASKER, filed, CLERK, "廉租房保障由村镇建设窗口受理");
        floor.account().line("%s 尚未确认，首问责任仍在 %s", CLERK, FIRST_ASKER);
    }

    void withNewAgent() {
        Filed filed = receive(CLERK, List.of());
        Case accepted = reception.accept(CLERK, filed, "PROMISED", Map.of());
        floor.hall()
                .post(
                        Staff.WU_GANG,
                        accepted.path("joint-handling"),
                        Map.of("leadWindow", CLERK.window(), "coWindows", List.of(FIRST_ASKER.window())));
        floor.account().line("%s 确定 %s 由村镇建设窗口牵头、民政救济窗口联办", Staff.WU_GANG, accepted.no());
        handling.reassignAgent(Staff.ZHOU_MIN, accepted, FIRST_ASKER, "申请人行动不便，由民政窗口就近代办");
    }

    private Filed receive(Staff clerk, List<String> circumstances) {
        return reception.receive(clerk, Matter.HOUSING, floor.residents().next(), circumstances);
    }

    private static boolean names(Answer board, Case housing) {
        return board.json()
                .path("items")
                .valueStream()
                .map(notice -> notice.path("no"))
                .map(JsonNode::stringValue)
                .anyMatch(housing.no()::equals);
    }
}
