package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;

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
        reception.mayNot(
                CLERK,
                "多收十元“手续费”",
                filed,
                "fees",
                Map.of("fee", "SANITATION", "units", 2, "yuan", 34),
                422,
                "fee-not-listed");
        Answer charged =
                floor.hall().post(CLERK, filed.path("fees"), Map.of("fee", "SANITATION", "units", 2, "yuan", 24));
        floor.account().line("%s 按标准收取两人卫生费 24 元，收费凭据 %s", CLERK, charged.text("receiptNo"));
        Case accepted = reception.accept(CLERK, filed, "INSTANT", Map.of());
        handling.assign(accepted, CLERK);
        handling.grant(CLERK, accepted);
        handling.reply(Staff.ZHOU_MIN, accepted);
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

    private static Map<String, String> refused() {
        return Map.of("outcome", "REFUSED", "reason", "不符条件", "legalBasis", "救助办法第二条");
    }
}
