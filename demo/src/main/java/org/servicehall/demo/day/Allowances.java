package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Handling;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.desk.Reception;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** A promised matter (K5): six households ask for the urban minimum living allowance. */
final class Allowances {
    private static final Staff CLERK = Staff.WANG_FANG;
    private static final Staff LEAD = Staff.ZHOU_MIN;
    private static final List<String> ORDINARY = List.of();
    private static final List<String> DISABLED = List.of("DISABLED");

    private final Floor floor;
    private final Reception reception;
    private final Handling handling;

    Allowances(Floor floor) {
        this.floor = floor;
        this.reception = floor.reception();
        this.handling = floor.handling();
    }

    /** Promised within one working day, which is a Sunday that is worked in exchange for the holiday (D1, D3). */
    Case dueOnSunday() {
        Case accepted = accept(receive(ORDINARY), 1);
        explain(accepted);
        return accepted;
    }

    private void explain(Case accepted) {
        JsonNode days =
                floor.hall().get(CLERK, accepted.path("deadline")).json().path("days");
        days.valueStream()
                .forEach(day -> floor.account()
                        .line(
                                "  %s %s %s",
                                day.path("date").asString(""),
                                day.path("reasonText").path("zh").asString(""),
                                day.path("counted").asBoolean(false) ? "计入" : "不计"));
    }

    /** More time needs the lead's approval; the earlier date stays visible (D4). */
    Case extended() {
        Case accepted = accept(receive(ORDINARY), 1);
        handling.askForTime(CLERK, accepted, 1, "须入户核实家庭收入");
        handling.mayNot(CLERK, "自行批准延期", accepted, "extension/approval", Map.of(), 403, "forbidden");
        handling.grantTime(LEAD, accepted);
        return accepted;
    }

    /** One complete notice, everything arrives, the application is accepted (N2, N3). */
    void supplementedOnce() {
        Filed filed = receive(DISABLED, "INCOME_CERTIFICATE", "PHOTOGRAPHS", "DISABILITY_OR_DIAGNOSIS");
        reception.mayNot(
                CLERK,
                "漏列所缺材料",
                filed,
                "supplement-request",
                Map.of("items", List.of("PHOTOGRAPHS")),
                422,
                "supplement-notice-incomplete");
        reception.requestSupplement(CLERK, filed);
        reception.supply(CLERK, filed, filed.missing());
        accept(filed, 20);
    }

    /** A second notice breaks the promise of one-time notice: refused, then acknowledged and entered in the ledger (N3). */
    String secondNotice() {
        Filed filed = receive(ORDINARY, "INCOME_CERTIFICATE");
        reception.requestSupplement(CLERK, filed);
        List<String> more = List.of("INCOME_CERTIFICATE", "RESIDENCE_CERTIFICATE");
        reception.mayNot(
                CLERK, "第二次要求补充", filed, "supplement-request", Map.of("items", more), 409, "one-time-notice-spent");
        floor.hall()
                .post(
                        CLERK,
                        filed.path("supplement-request"),
                        Map.of("items", more, "acknowledgeBreach", true, "reason", "首次告知时漏看户籍证明已过期"));
        floor.account().line("%s 承认违反一次性告知，第二次补充件通知书已发出，记入问责台账", CLERK);
        reception.supply(CLERK, filed, more);
        accept(filed, 20);
        return filed.no();
    }

    void returned() {
        Filed filed = receive(ORDINARY, "HOUSEHOLD_REGISTER");
        reception.giveBack(CLERK, filed, "PRINCIPAL_ITEM_MISSING", "缺少户口簿，无法认定申请家庭", "城市居民最低生活保障条例第七条");
    }

    /** A refusal is explained in writing, and signed by somebody else (N4, D9). */
    void refused() {
        Case accepted = accept(receive(ORDINARY), 10);
        handling.mayNot(
                CLERK,
                "不说明理由即不予办理",
                accepted,
                "decision",
                Map.of("outcome", "REFUSED"),
                422,
                "refusal-needs-reason-and-basis");
        handling.refuse(CLERK, accepted, "家庭人均收入高于当地最低生活保障标准", "城市居民最低生活保障条例第二条");
        handling.mayNot(CLERK, "自己复核自己的决定", accepted, "reply", Map.of(), 403, "replier-is-handler");
        handling.reply(LEAD, accepted);
    }

    void finish(Case accepted) {
        handling.grant(CLERK, accepted);
        handling.reply(LEAD, accepted);
    }

    private Filed receive(List<String> circumstances, String... leftAtHome) {
        return reception.receive(CLERK, Matter.ALLOWANCE, floor.residents().next(), circumstances, leftAtHome);
    }

    private Case accept(Filed filed, int workingDays) {
        Case accepted = reception.accept(CLERK, filed, "PROMISED", Map.of("workingDays", workingDays));
        handling.assign(accepted, CLERK);
        return accepted;
    }
}
