package org.servicehall.demo.day;

import java.util.HashMap;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Staff;

/** A resident who took back what they applied for asks to be forgotten, and is (R3). */
final class Erasures {
    private static final Staff CLERK = Staff.WANG_FANG;
    private static final Staff OFFICE = Staff.WU_GANG;

    private final Floor floor;

    Erasures(Floor floor) {
        this.floor = floor;
    }

    /** Nobody is forgotten whose case the hall still has to decide. */
    void refused(Case open) {
        String no = asked(open.filed());
        floor.hall().refused(OFFICE, decision(no), granted(), 409, "erasure-affairs-open");
        Map<String, Object> refusal = new HashMap<>(granted());
        refusal.remove("ground");
        refusal.putAll(Map.of("granted", false, "refusalGround", "STILL_NEEDED", "reason", "申请仍在办理，办结后可再提出"));
        floor.hall().post(OFFICE, decision(no), refusal);
        floor.account().line("%s 不同意删除 %s 申请人的个人信息：事项尚未办结", OFFICE, open.no());
    }

    /** What was typed in is gone from every vault; what was recorded stays, and tells nobody. */
    void erased(Filed withdrawn) {
        String look = withdrawn.path("applicant");
        floor.hall().look(CLERK, look, "ERASURE: 核对删除申请人身份");
        String no = asked(withdrawn);
        floor.hall().post(OFFICE, decision(no), granted());
        floor.hall()
                .await(
                        OFFICE,
                        "/api/erasures/" + no,
                        answer -> "EXECUTED"
                                .equals(answer.json().at("/erasure/status").asString("")));
        floor.hall().hidden(CLERK, look, "ERASURE: 核对是否已删除");
        floor.account().line("%s 同意删除 %s 申请人的个人信息，销毁密钥，记录留存（%s）", OFFICE, withdrawn.no(), no);
    }

    private String asked(Filed filed) {
        return floor.hall()
                .post(
                        CLERK,
                        "/api/erasures",
                        Map.of(
                                "idNumber", filed.resident().idNumber(),
                                "ground", "CONSENT_WITHDRAWN",
                                "identified", "ID_CARD"))
                .text("no");
    }

    private static String decision(String no) {
        return "/api/erasures/" + no + "/decision";
    }

    private static Map<String, Object> granted() {
        return Map.of(
                "granted", true,
                "ground", "CONSENT_WITHDRAWN",
                "legalBasis", "《个人信息保护法》第四十七条",
                "reason", "本人撤回申请并撤回同意，无保存义务");
    }
}
