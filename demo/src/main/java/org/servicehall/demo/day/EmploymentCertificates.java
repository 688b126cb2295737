package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Handling;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.desk.Reception;
import org.servicehall.demo.desk.Times;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** The instant matter: received, accepted and finished within thirty working minutes (K4) — but for one. */
final class EmploymentCertificates {
    private static final Staff CLERK = Staff.LI_NA;
    private static final String DUE_SOON = "org.servicehall.case.due-soon.v1";
    private static final String OVERDUE = "org.servicehall.case.overdue.v1";

    private final Floor floor;
    private final Reception reception;
    private final Handling handling;

    EmploymentCertificates(Floor floor) {
        this.floor = floor;
        this.reception = floor.reception();
        this.handling = floor.handling();
    }

    void onTheSpot() {
        List<String> groups = List.of(
                "SCHOOL_LEAVER", "LAID_OFF", "BUSINESS_CLOSED", "LAND_REQUISITIONED", "RELEASED", "RETURNED_MIGRANT");
        for (String group : groups) {
            finish(accept(reception.receive(
                    CLERK, Matter.EMPLOYMENT, floor.residents().next(), List.of(group))));
        }
    }

    /** What is missing is told once and completely; when it has arrived the application is accepted (N2, N3). */
    void withSupplement() {
        Filed filed = reception.receive(
                CLERK, Matter.EMPLOYMENT, floor.residents().next(), List.of("DISCHARGED"), "DISCHARGE_CERTIFICATE");
        reception.mayNot(CLERK, "未补齐即受理", filed, "acceptance", Map.of("type", "INSTANT"), 409, "materials-missing");
        reception.mayNot(
                CLERK,
                "以缺少非主件退回",
                filed,
                "return",
                returned("PRINCIPAL_ITEM_MISSING"),
                409,
                "no-principal-item-missing");
        reception.requestSupplement(CLERK, filed);
        reception.supply(CLERK, filed, filed.missing());
        finish(accept(filed));
    }

    /** Without a principal item the application goes back, with ground and legal basis in writing (K3, N4). */
    void withoutPrincipalItem() {
        Filed filed =
                reception.receive(CLERK, Matter.EMPLOYMENT, floor.residents().next(), List.of("LAID_OFF"), "ID_CARD");
        reception.giveBack(CLERK, filed, "PRINCIPAL_ITEM_MISSING", "未携带本人身份证原件", "就业失业登记证发放服务流程第二条");
    }

    /** Accepted and put aside: the one case of the day that runs out of time. */
    Case forgotten() {
        Case put = accept(
                reception.receive(CLERK, Matter.EMPLOYMENT, floor.residents().next(), List.of("LAID_OFF")));
        floor.account().line("%s 接待来访，%s 被搁置", CLERK, put.no());
        return put;
    }

    void turnsYellow(Case forgotten) {
        handling.awaitEvent(CLERK, forgotten, DUE_SOON);
        floor.account().line("黄灯 %s 即将到期：%s", forgotten.no(), boardLine(forgotten, "YELLOW"));
    }

    void turnsRed(Case forgotten) {
        handling.awaitEvent(CLERK, forgotten, OVERDUE);
        floor.account().line("红灯 %s 已经超期：%s", forgotten.no(), boardLine(forgotten, "RED"));
    }

    void finishLate(Case forgotten) {
        handling.grant(CLERK, forgotten);
        handling.reply(Staff.ZHOU_MIN, forgotten);
        floor.account().line("%s 的超期记录共 %d 条", forgotten.no(), handling.events(CLERK, forgotten, OVERDUE));
    }

    private Case accept(Filed filed) {
        Case accepted = reception.accept(CLERK, filed, "INSTANT", Map.of());
        handling.assign(accepted, CLERK);
        return accepted;
    }

    private void finish(Case accepted) {
        handling.grant(CLERK, accepted);
        handling.reply(Staff.ZHOU_MIN, accepted);
    }

    private String boardLine(Case wanted, String colour) {
        JsonNode board = floor.hall()
                .await(CLERK, "/api/due-board?limit=100&colour=" + colour, shown -> line(shown.json(), wanted) != null)
                .json();
        JsonNode line = Objects.requireNonNull(line(board, wanted));
        return "%s %s，剩 %d 工作分钟"
                .formatted(
                        line.path("item").path("maskedName").asString(""),
                        Times.shown(line.path("item").path("dueAt").stringValue()),
                        line.path("workingMinutesLeft").asLong());
    }

    private static @Nullable JsonNode line(JsonNode board, Case wanted) {
        return board.path("items")
                .valueStream()
                .filter(line -> line.path("item").path("no").asString("").equals(wanted.no()))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> returned(String ground) {
        return Map.of("ground", ground, "reason", "材料不齐", "legalBasis", "就业失业登记证发放服务流程");
    }
}
