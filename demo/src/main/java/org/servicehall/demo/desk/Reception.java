package org.servicehall.demo.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.Account;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;
import tools.jackson.databind.JsonNode;

/** What is done with an application until it is accepted, returned or answered. */
public final class Reception {
    private final HallClient hall;
    private final Account account;

    public Reception(HallClient hall, Account account) {
        this.hall = hall;
        this.account = account;
    }

    /** Everything these circumstances require, by the public checklist (N1). */
    public List<String> checklist(Matter matter, List<String> circumstances) {
        String query = String.join(
                "&", circumstances.stream().map(code -> "circumstance=" + code).toList());
        JsonNode guide =
                hall.get(null, "/api/matters/" + matter.id() + "?" + query).json();
        return guide.path("checklist")
                .valueStream()
                .map(item -> item.path("code").stringValue())
                .toList();
    }

    /** Brings all that the checklist asks for but what is left at home. */
    public Filed receive(
            Staff clerk, Matter matter, Resident resident, List<String> circumstances, String... leftAtHome) {
        return file(clerk, resident, matter, brought(matter, resident, circumstances, List.of(leftAtHome)));
    }

    /** For a household of so many persons, each of whom is charged (P4). */
    public Filed receiveHousehold(
            Staff clerk, Matter matter, Resident resident, List<String> circumstances, int persons) {
        Map<String, Object> request = new LinkedHashMap<>(brought(matter, resident, circumstances, List.of()));
        request.put("persons", persons);
        return file(clerk, resident, matter, request);
    }

    private Map<String, Object> brought(
            Matter matter, Resident resident, List<String> circumstances, List<String> leftAtHome) {
        List<String> brought = new ArrayList<>(checklist(matter, circumstances));
        brought.removeAll(leftAtHome);
        return Map.of(
                "matterId",
                matter.id(),
                "channel",
                "COUNTER",
                "applicant",
                resident.asApplicant(),
                "circumstances",
                circumstances,
                "materials",
                brought);
    }

    public Filed ask(Staff clerk, Resident resident, String channel, String question) {
        return file(
                clerk,
                resident,
                Matter.INFORMATION,
                Map.of(
                        "matterId",
                        Matter.INFORMATION.id(),
                        "channel",
                        channel,
                        "applicant",
                        resident.asCaller(),
                        "question",
                        question));
    }

    public Filed file(Staff clerk, Resident resident, Matter matter, Map<String, ?> request) {
        Answer answer = hall.post(clerk, "/api/applications", request);
        List<String> missing = answer.json()
                .path("missing")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        Filed filed = new Filed(answer.text("no"), answer.text("queryCode"), matter, resident, missing);
        account.line("%s 收件 %s%s", clerk, filed, missing.isEmpty() ? "" : "，缺 " + String.join("、", missing));
        return filed;
    }

    public void reply(Staff clerk, Filed filed, String told, boolean satisfied) {
        Answer answer = hall.post(clerk, filed.path("consultation"), Map.of("answer", told, "satisfied", satisfied));
        account.line(
                "%s 解答 %s → %s，咨询件受理通知书 %s", clerk, filed.no(), satisfied ? "满意" : "不满意，继续解释", answer.text("noticeNo"));
    }

    public void requestSupplement(Staff clerk, Filed filed) {
        Answer answer = hall.post(clerk, filed.path("supplement-request"), Map.of("items", filed.missing()));
        account.line(
                "%s 一次性告知 %s，须补 %s，通知书 %s",
                clerk, filed.no(), String.join("、", filed.missing()), answer.text("noticeNo"));
    }

    public void supply(Staff clerk, Filed filed, List<String> items) {
        hall.post(clerk, filed.path("materials"), Map.of("items", items));
        account.line("%s 收到 %s 补来的 %s", clerk, filed.no(), String.join("、", items));
    }

    public void giveBack(Staff clerk, Filed filed, String ground, String reason, String legalBasis) {
        Answer answer = hall.post(
                clerk, filed.path("return"), Map.of("ground", ground, "reason", reason, "legalBasis", legalBasis));
        account.line("%s 退回 %s：%s（依据：%s），通知书 %s", clerk, filed.no(), reason, legalBasis, answer.text("noticeNo"));
    }

    /** Accepts, and returns when the case has opened by itself. */
    public Case accept(Staff clerk, Filed filed, String type, Map<String, ?> terms) {
        Map<String, Object> request = new LinkedHashMap<>(terms);
        request.put("type", type);
        Answer answer = hall.post(clerk, filed.path("acceptance"), request);
        hall.await(
                clerk,
                filed.casePath(""),
                sheet -> !sheet.json().at("/handling/deadlines").isEmpty());
        String dueAt = answer.text("dueAt");
        account.line("%s 受理 %s → 限 %s 前办结，受理通知书 %s", clerk, filed.no(), Times.shown(dueAt), answer.text("noticeNo"));
        return new Case(filed, clerk, dueAt);
    }

    public void handOver(Staff from, Filed filed, Staff to, String reason) {
        hall.post(from, filed.path("hand-over"), Map.of("to", to.user(), "toWindow", to.window(), "reason", reason));
        account.line("%s 将 %s 移交 %s:%s", from, filed.no(), to, reason);
    }

    public void confirmHandOver(Staff receiver, Filed filed) {
        hall.post(receiver, filed.path("hand-over-confirmation"), Map.of());
        account.line("%s 确认接办 %s", receiver, filed.no());
    }

    /** The hall must refuse this. */
    public void mayNot(
            Staff who, String what, Filed filed, String action, Map<String, ?> request, int status, String code) {
        account.refused(who + " " + what, hall.refused(who, filed.path(action), request, status, code));
    }
}
