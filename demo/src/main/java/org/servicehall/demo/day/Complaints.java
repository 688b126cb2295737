package org.servicehall.demo.day;

import java.util.Map;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;

/** Complaints are taken around the clock, with or without a name (P5). */
final class Complaints {
    private final Floor floor;

    Complaints(Floor floor) {
        this.floor = floor;
    }

    void anonymous(Case late) {
        Answer receipt = floor.hall()
                .post(
                        null,
                        "/api/complaints",
                        Map.of(
                                "hall", Floor.HALL,
                                "ground", "PASSIVE_OR_LATE",
                                "person", Staff.LI_NA.user(),
                                "window", Staff.LI_NA.window(),
                                "caseNo", late.no(),
                                "text",
                                        floor.residents()
                                                .says("办个登记证等了一上午，没人解释为什么。"
                                                        + late.filed()
                                                                .resident()
                                                                .phone())));
        told("匿名举报", receipt);
    }

    void named() {
        Resident reporter = floor.residents().next();
        Answer receipt = floor.hall()
                .post(
                        null,
                        "/api/complaints",
                        Map.of(
                                "hall", Floor.HALL,
                                "ground", "RUDE_CONDUCT",
                                "window", Staff.ZHAO_LEI.window(),
                                "text", floor.residents().says("窗口工作人员态度生硬，请联系 " + reporter.name()),
                                "reporter", reporter.asCaller()));
        told("实名举报（" + reporter + "）", receipt);
    }

    private void told(String what, Answer receipt) {
        floor.account().line("%s已受理，回执 %s，可凭查询码随时查询", what, receipt.text("complaintNo"));
    }
}
