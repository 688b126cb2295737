package org.servicehall.demo.day;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.desk.Reception;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;
import tools.jackson.databind.JsonNode;

/** Somebody who wishes to be told by text message, takes the notice in person, and wants no more messages (S5). */
final class Told {
    private static final Staff CLERK = Staff.WANG_FANG;

    private final Floor floor;
    private final Reception reception;

    Told(Floor floor) {
        this.floor = floor;
        this.reception = floor.reception();
    }

    void ofASupplement() {
        Filed filed = received();
        reception.requestSupplement(CLERK, filed);
        JsonNode told = floor.hall()
                .await(CLERK, filed.path("messages"), shown -> isSent(shown.json()))
                .json();
        String notice = told.at("/messages/0/noticeNo").asString();
        floor.hall()
                .post(
                        CLERK,
                        filed.path("service"),
                        Map.of("noticeNos", List.of(notice), "means", "COLLECTED", "recipient", "APPLICANT"));
        floor.account().line("短信告知 %s，本人当面领取 %s，%s 登记送达", filed.no(), notice, CLERK);
        floor.hall().post(null, "/api/public/message-withdrawals", Map.of("no", filed.no(), "code", filed.queryCode()));
        floor.hall().post(CLERK, filed.path("withdrawal"), Map.of("channel", "COUNTER", "proof", "SIGNED_FORM"));
        floor.account().line("申请人取消接收消息，并撤回 %s", filed.no());
    }

    private Filed received() {
        Resident resident = floor.residents().next();
        List<String> circumstances = List.of("BY_MARRIAGE");
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("matterId", Matter.MOVING_OUT.id());
        request.put("channel", "COUNTER");
        request.put("applicant", resident.asApplicant());
        request.put("circumstances", circumstances);
        request.put(
                "materials",
                reception.checklist(Matter.MOVING_OUT, circumstances).stream()
                        .filter(code -> !code.equals("RECEIVING_CERTIFICATE"))
                        .toList());
        request.put("messages", List.of("SMS"));
        return reception.file(CLERK, resident, Matter.MOVING_OUT, request);
    }

    private static boolean isSent(JsonNode shown) {
        return !shown.path("notices").isEmpty()
                && shown.at("/messages/0/status").asString("").equals("SENT");
    }
}
