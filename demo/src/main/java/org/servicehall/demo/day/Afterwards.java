package org.servicehall.demo.day;

import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Staff;

/** What follows a case's end: the resident rates it (P7), its file is in the archive and may be lent (R1, R2). */
final class Afterwards {
    private final Floor floor;

    Afterwards(Floor floor) {
        this.floor = floor;
    }

    void rated(Case completed) {
        Map<String, Object> rating = Map.of(
                "no",
                completed.no(),
                "code",
                completed.filed().queryCode(),
                "stars",
                5,
                "remark",
                floor.residents().says("态度好，一次办成"));
        floor.hall().post(null, "/api/public/ratings", rating);
        floor.account().line("申请人凭查询码评价 %s：五星", completed.no());
        floor.account()
                .refused("申请人 再次评价", floor.hall().refused(null, "/api/public/ratings", rating, 409, "already-rated"));
    }

    void lent(Case completed) {
        String file = "/api/archive/" + completed.no();
        String archiveNo = floor.hall()
                .await(
                        Staff.WU_GANG,
                        file,
                        answer -> answer.json().path("unchanged").asBoolean(false))
                .json()
                .at("/file/archiveNo")
                .asString("");
        floor.account().line("%s 已归档，档号 %s，核验无改动", completed.no(), archiveNo);
        floor.hall()
                .post(
                        Staff.LI_NA,
                        file + "/loans",
                        Map.of("kind", "BORROW", "purpose", "复核同类办件", "returnBy", "2025-10-31"));
        floor.hall().post(Staff.ZHOU_MIN, file + "/loans/1/approval", Map.of());
        floor.account().line("%s 借阅，%s 同意，已登记归还日期", Staff.LI_NA, Staff.ZHOU_MIN);
        floor.hall().post(Staff.WU_GANG, file + "/loans/1/return", Map.of());
    }
}
