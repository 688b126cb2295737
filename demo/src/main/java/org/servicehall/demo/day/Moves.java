package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Handling;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.desk.Reception;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** Households that move out: fees by the catalogue and no others (P4), doubts about conditions (M3), second thoughts. */
final class Moves {
    private static final Staff CLERK = Staff.WANG_FANG;

    private final Floor floor;
    private final Reception reception;
    private final Handling handling;

    Moves(Floor floor) {
        this.floor = floor;
        this.reception = floor.reception();
        this.handling = floor.handling();
    }

    void withFee() {
        Filed filed = reception.receiveHousehold(
                CLERK, Matter.MOVING_OUT, floor.residents().next(), List.of("BY_PROPERTY"), 2);
        reception.mayNot(CLERK, "多收十元“手续费”", filed, "fees", fee(filed, 34), 422, "fee-not-listed");
        Answer charged = floor.hall().post(CLERK, filed.path("fees"), fee(filed, 24));
        floor.account().line("%s 按标准收取两人卫生费 24 元，财政票据 %s，收费凭据 %s", CLERK, fiscalNo(filed), charged.text("receiptNo"));
        Case accepted = reception.accept(CLERK, filed, "INSTANT", Map.of());
        handling.assign(accepted, CLERK);
        handling.grant(CLERK, accepted);
        handling.reply(Staff.ZHOU_MIN, accepted);
    }

    /** What the clerk took is counted and signed, and countersigned by a second person (S12). */
    void closeTheDay() {
        JsonNode open = floor.hall()
                .await(
                        CLERK,
                        "/api/takings?status=OPEN",
                        takings -> !takings.json().path("items").isEmpty())
                .json();
        for (JsonNode day : open.path("items")) {
            String path = "/api/takings/" + day.path("no").asString();
            floor.hall().post(CLERK, path + "/count", Map.of("countedYuan", cash(day)));
            floor.hall().post(Staff.ZHOU_MIN, path + "/countersignature", Map.of());
            floor.account().line("%s 清点现金 %d 元并签字，%s 复核签字，当日收款结清", CLERK, cash(day), Staff.ZHOU_MIN);
        }
    }

    private static int cash(JsonNode day) {
        int cash = 0;
        for (JsonNode total : day.path("totals")) {
            cash += total.path("means").asString().equals("CASH")
                    ? total.path("balanceYuan").asInt()
                    : 0;
        }
        return cash;
    }

    Filed takenBack() {
        Filed filed = reception.receive(
                CLERK, Matter.MOVING_OUT, floor.residents().next(), List.of("BY_MARRIAGE"), "RECEIVING_CERTIFICATE");
        floor.hall().post(CLERK, filed.path("withdrawal"), Map.of("channel", "COUNTER", "proof", "SIGNED_FORM"));
        floor.account().line("%s 记下申请人撤回 %s", CLERK, filed.no());
        return filed;
    }

    void withoutMeetingTheConditions() {
        Filed filed = reception.receive(
                CLERK, Matter.DISABILITY, floor.residents().next(), List.of("NO_ALLOWANCE", "GRADE_ONE_OR_TWO"));
        reception.mayNot(
                CLERK,
                "未享受低保即受理",
                filed,
                "acceptance",
                Map.of("type", "PROMISED", "workingDays", 30),
                409,
                "conditions-not-met");
        Case accepted = reception.accept(
                CLERK, filed, "PROMISED", Map.of("workingDays", 30, "override", "低保申请已获批准，证件待发，经镇政府核准"));
        floor.account().line("%s 说明理由后受理 %s，理由留存", CLERK, accepted.no());
        handling.assign(accepted, CLERK);
        floor.hall()
                .post(
                        Staff.WU_GANG,
                        accepted.path("joint-handling"),
                        Map.of("leadWindow", "CIVIL_AFFAIRS", "coWindows", List.of("LABOUR")));
        floor.account().line("%s 确定 %s 由民政救济窗口牵头、劳动保障窗口联办", Staff.WU_GANG, accepted.no());
        handling.mayNot(CLERK, "联办未完即决定", accepted, "decision", refused(), 409, "joint-parts-open");
        floor.hall().post(Staff.LI_NA, accepted.path("joint-handling/completion"), Map.of("window", "LABOUR"));
        floor.account().line("%s 办完联办事项", Staff.LI_NA);
    }

    /** For two persons. */
    private static Map<String, Object> fee(Filed filed, int yuan) {
        return Map.of("fee", "SANITATION", "units", 2, "yuan", yuan, "means", "CASH", "fiscalNo", fiscalNo(filed));
    }

    /** A fiscal receipt is given out once, on a second day of the demo too. */
    private static String fiscalNo(Filed filed) {
        String[] parts = filed.no().split("-");
        return "%s-%08d".formatted(parts[1], Integer.parseInt(parts[2]));
    }

    private static Map<String, String> refused() {
        return Map.of("outcome", "REFUSED", "reason", "不符条件", "legalBasis", "救助办法第二条");
    }
}
