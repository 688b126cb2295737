package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;

/** The resident's own door (S3): applied for without coming, taken up by the window, and taken back in the end. */
final class Online {
    private static final Staff CLERK = Staff.WANG_FANG;

    private final Floor floor;

    Online(Floor floor) {
        this.floor = floor;
    }

    /** Withdrawn in the end, so that the day can be played again. */
    void applied() {
        Answer applied = floor.hall()
                .post(
                        null,
                        "/api/public/applications",
                        Map.of(
                                "hall",
                                Floor.HALL,
                                "matterId",
                                Matter.ALLOWANCE.id(),
                                "circumstances",
                                List.of(),
                                "applicant",
                                floor.residents().next().asApplicant()));
        String no = applied.text("no");
        String path = "/api/applications/" + no;
        floor.hall().post(CLERK, path + "/taking-up", Map.of());
        floor.hall().post(CLERK, path + "/identity", Map.of("proof", "CALLED_BACK"));
        floor.hall().post(null, "/api/public/withdrawals", Map.of("no", no, "code", applied.text("queryCode")));
        floor.account().line("居民网上申请 %s，%s 接收并回电核实身份，后由居民凭查询码撤回", no, CLERK);
    }
}
