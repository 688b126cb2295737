package org.servicehall.demo.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.HallTime;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** What is told with each act of a walk, in one place: what an act asks for is added here. */
record Acts(HallClient hall) {
    static final String NAMED_PAPER = "主管部门要求的登记表";
    static final int PERSONS = 2;

    Answer ask(Staff clerk, String no, boolean satisfied) {
        return post(clerk, no, "consultation", Map.of("answer", "已按规定当面解释清楚", "satisfied", satisfied));
    }

    static Map<String, Object> supplement(Guide guide, Object items) {
        Map<String, Object> told = new LinkedHashMap<>(Map.of("items", items));
        if (guide.leavesPapersOpen()) {
            told.put("named", new Object[] {Map.of("text", NAMED_PAPER, "reason", "主管部门受理所需", "basis", "主管部门办事指南第三条")});
        }
        return told;
    }

    /** In its handling kind, with what that promises (K4 to K7). */
    Answer accept(Staff clerk, String no, Guide guide, String limit) {
        Map<String, Object> terms = new LinkedHashMap<>(Map.of("type", guide.kind()));
        switch (guide.kind()) {
            case "PROMISED" ->
                terms.put("workingDays", guide.told().path("limitWorkingDays").asInt());
            case "FORWARDED" -> terms.put("limit", limit);
            default -> {}
        }
        return post(clerk, no, "acceptance", terms);
    }

    /** What a receipt has to say. */
    record Charged(String receiptNo, int yuan, String fiscalNo) {}

    Charged charge(Staff clerk, String no, JsonNode fee) {
        int units = Guide.isPerPerson(fee) ? PERSONS : 1;
        int yuan = fee.path("yuan").asInt() * units;
        String fiscalNo = fiscalNo(no, fee);
        Map<String, Object> charge = Map.of(
                "fee",
                fee.path("code").asString(""),
                "units",
                units,
                "yuan",
                yuan,
                "means",
                "CASH",
                "fiscalNo",
                fiscalNo);
        return new Charged(post(clerk, no, "fees", charge).text("receiptNo"), yuan, fiscalNo);
    }

    /** As many digits as a slip of the treasury bears, and another for each. */
    private static String fiscalNo(String no, JsonNode fee) {
        return "9%09d".formatted(Math.floorMod((no + fee.path("code").asString("")).hashCode(), 1_000_000_000));
    }

    /** By the paper of its body, which examined it before it came here; a publicity hangs out its days first (C2). */
    Answer completeStage(Staff clerk, String no, JsonNode stage) {
        String id = stage.path("id").asString("");
        LocalDate today = LocalDate.ofInstant(new HallTime(hall).now(), HallTime.ZONE);
        Map<String, Object> paper = Map.of(
                "result",
                "PASSED",
                "signedBy",
                "责任单位负责人",
                "opinion",
                "经审核，同意",
                "documentNo",
                "%s〔%d〕1号".formatted(id, today.getYear()),
                "date",
                today.toString(),
                "doneBefore",
                !stage.path("publicityDays").isNumber());
        return hall.post(clerk, "/api/cases/%s/stages/%s/completion".formatted(no, id), paper);
    }

    private Answer post(Staff clerk, String no, String act, Map<String, ?> told) {
        return hall.post(clerk, "/api/applications/" + no + "/" + act, told);
    }
}
