package org.servicehall.demo.accountability;

import java.util.Map;
import org.servicehall.demo.accountability.Investigations.Receipt;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;

/** Complaints are taken around the clock, with or without a name (P5). */
public final class Complaints {
    private final Floor floor;

    public Complaints(Floor floor) {
        this.floor = floor;
    }

    public Receipt anonymous(Case late) {
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
        return told("匿名举报", receipt);
    }

    public Receipt named() {
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
        return told("实名举报（" + reporter + "）", receipt);
    }

    /** From the box on the wall, opened by the office (P6). */
    public Receipt suggestion() {
        Answer receipt = floor.hall()
                .post(
                        Staff.WU_GANG,
                        "/api/complaints",
                        Map.of(
                                "hall",
                                Floor.HALL,
                                "ground",
                                "SUGGESTION",
                                "channel",
                                "BOX",
                                "text",
                                floor.residents().says("希望窗口备有老花镜。")));
        return told("意见箱来信", receipt);
    }

    private Receipt told(String what, Answer receipt) {
        floor.account().line("%s已登记，回执 %s，可凭查询码随时查询", what, receipt.text("no"));
        return Receipt.of(receipt);
    }
}
