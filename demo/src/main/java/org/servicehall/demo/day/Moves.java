package org.servicehall.demo.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Handling;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.desk.Reception;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** Households that move out: fees by the catalogue and no others (P4), decided as they are accepted (K4), doubts about conditions (M3), second thoughts. */
final class Moves {
    private static final Staff CLERK = Staff.WANG_FANG;
    private static final Staff LEAD = Staff.ZHOU_MIN;
    private static final String ALL_TAKINGS = "/api/takings?limit=200";

    /** Two charges and a refund. */
    private static final int ENTRIES_OF_A_DAY = 3;

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
        reception.mayNot(CLERK, "自己复核自己的决定", filed, "acceptance", atOnce(CLERK), 422, "signer-is-decider");
        Case accepted = reception.accept(CLERK, filed, "INSTANT", Map.of("decision", granted(LEAD)));
        floor.account().line("%s 受理的同时决定准予办理，请 %s 复核签字", CLERK, LEAD);
        handling.reply(LEAD, accepted);
    }

    private static Map<String, Object> atOnce(Staff signer) {
        return Map.of("type", "INSTANT", "decision", granted(signer));
    }

    private static Map<String, String> granted(Staff signer) {
        return Map.of("outcome", "GRANTED", "signer", signer.user());
    }

    /** Second thoughts after the fee was paid: it goes back, on the word of two (P4). */
    void givenBack() {
        Filed filed = reception.receiveHousehold(
                CLERK, Matter.MOVING_OUT, floor.residents().next(), List.of("BY_PROPERTY"), 2);
        String receipt =
                floor.hall().post(CLERK, filed.path("fees"), fee(filed, 24)).text("receiptNo");
        withdrawn(filed);
        floor.hall()
                .post(
                        CLERK,
                        filed.path("fees/" + receipt + "/refund"),
                        Map.of("ground", "WITHDRAWN", "yuan", 24, "means", "CASH", "reason", "申请人撤回申请，费用退还"));
        String slip = floor.hall()
                .post(LEAD, "/api/refunds/" + receipt + "/decision", Map.of("approved", true))
                .text("slipNo");
        floor.account().line("%s 提出、%s 批准，退还 %s 所收 24 元，退费凭据 %s", CLERK, LEAD, receipt, slip);
    }

    /** What the clerk took that day is counted and signed, and countersigned by a second person (S12). */
    void closeTheDay(LocalDate day) {
        JsonNode takings = floor.hall()
                .await(
                        CLERK,
                        ALL_TAKINGS,
                        all -> of(day, all)
                                .filter(one ->
                                        !isOpen(one) || one.path("entries").asInt() >= ENTRIES_OF_A_DAY)
                                .isPresent())
                .json();
        of(day, takings).filter(Moves::isOpen).ifPresent(this::close);
    }

    /** What a second play of the day has left for the next one. */
    void closeWhatIsOpen(LocalDate day) {
        of(day, floor.hall().get(CLERK, ALL_TAKINGS).json())
                .filter(Moves::isOpen)
                .ifPresent(this::close);
    }

    private void close(JsonNode takings) {
        String path = "/api/takings/" + takings.path("no").asString();
        floor.hall().post(CLERK, path + "/count", Map.of("countedYuan", cash(takings)));
        floor.hall().post(LEAD, path + "/countersignature", Map.of());
        floor.account().line("%s 清点现金 %d 元并签字，%s 复核签字，当日收款结清", CLERK, cash(takings), LEAD);
    }

    private static Optional<JsonNode> of(LocalDate day, Answer takings) {
        return of(day, takings.json());
    }

    private static Optional<JsonNode> of(LocalDate day, JsonNode takings) {
        return takings.path("items")
                .valueStream()
                .filter(one -> one.path("day").asString().equals(day.toString()))
                .findFirst();
    }

    private static boolean isOpen(JsonNode takings) {
        return takings.path("status").asString().equals("OPEN");
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
        withdrawn(filed);
        return filed;
    }

    private void withdrawn(Filed filed) {
        floor.hall().post(CLERK, filed.path("withdrawal"), Map.of("channel", "COUNTER", "proof", "SIGNED_FORM"));
        floor.account().line("%s 记下申请人撤回 %s", CLERK, filed.no());
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
