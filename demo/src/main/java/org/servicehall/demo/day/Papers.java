package org.servicehall.demo.day;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.hall.Staff;

/** Scans at the counter, what is missing handed in from home, and the certificate kept with the case (S4). */
final class Papers {
    private static final Staff CLERK = Staff.WANG_FANG;
    private static final Staff LEAD = Staff.ZHOU_MIN;
    private static final String MISSING = "RECEIVING_CERTIFICATE";

    private final Floor floor;

    Papers(Floor floor) {
        this.floor = floor;
    }

    void fromTheScanToTheCertificate() {
        Filed filed = floor.reception()
                .receive(CLERK, Matter.MOVING_OUT, floor.residents().next(), List.of("BY_MARRIAGE"), MISSING);
        keep(filed, "MATERIAL&item=ID_CARD", "身份证扫描件");
        handInFromHome(filed);
        voidTheWrongScan(filed);
        Case accepted = floor.reception().accept(CLERK, filed, "INSTANT", Map.of());
        floor.handling().assign(accepted, CLERK);
        floor.handling().grant(CLERK, accepted);
        floor.hall().uploadSoon(CLERK, filed.path("papers?kind=RESULT"), scan(filed, "迁移证"));
        floor.handling().reply(LEAD, accepted);
        floor.account().line("%s 留存身份证扫描件和迁移证，%s 的材料影像随案卷归档", CLERK, filed.no());
    }

    private void handInFromHome(Filed filed) {
        String own = "/api/public/applications/" + filed.no() + "/papers";
        floor.hall().await(CLERK, "/api/applications/" + filed.no(), _ -> true);
        floor.hall().handIn(filed.queryCode(), own + "?item=" + MISSING, scan(filed, "准迁证照片"));
        floor.hall()
                .await(
                        CLERK,
                        "/api/applications/waiting-papers?mine=true&limit=200",
                        shown -> shown.json().findValuesAsString("no").contains(filed.no()));
        String papers = filed.path("papers");
        floor.hall().post(CLERK, papers + "/2/decision", Map.of("accepted", true));
        floor.hall().shown(filed.queryCode(), own);
        floor.account().line("申请人网上提交所缺的准迁证，%s 在待核对材料中看到并核对收下", CLERK);
    }

    /** Of another person, scanned into this file by mistake. */
    private void voidTheWrongScan(Filed filed) {
        keep(filed, "MATERIAL", "另一件的材料");
        floor.hall().post(CLERK, filed.path("papers/3/voiding"), Map.of("reason", "误扫了另一件的材料"));
        floor.hall().refusedLook(CLERK, filed.path("papers/3"), "HANDLING", 403, "paper-not-read-any-more");
        floor.account().line("%s 误扫了另一件的材料，写明原因作废，此后窗口不能再查看", CLERK);
    }

    private void keep(Filed filed, String what, String content) {
        floor.hall().upload(CLERK, filed.path("papers?kind=" + what), scan(filed, content));
    }

    /** No two the same. */
    private static byte[] scan(Filed filed, String content) {
        return ("%PDF-1.7\n% " + content + " " + filed.no() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
