package org.servicehall.demo.desk;

import java.util.Map;
import org.servicehall.demo.Account;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** What is done with a case from its handler to the reply. */
public final class Handling {
    private final HallClient hall;
    private final Account account;

    public Handling(HallClient hall, Account account) {
        this.hall = hall;
        this.account = account;
    }

    public void assign(Case matter, Staff handler) {
        hall.post(
                matter.agent(), matter.path("handler"), Map.of("handler", handler.user(), "window", handler.window()));
    }

    public void reassignAgent(Staff lead, Case matter, Staff agent, String reason) {
        hall.post(lead, matter.path("agent"), Map.of("agent", agent.user(), "reason", reason));
        account.line("%s 将 %s 的代办员改为 %s:%s", lead, matter.no(), agent, reason);
    }

    /** @param paper what the body of the stage has put down (C2) */
    public Answer completeStage(Staff clerk, Case matter, String stage, Map<String, ?> paper) {
        Answer answer = hall.post(clerk, matter.path("stages/" + stage + "/completion"), paper);
        account.line(
                "%s 登记 %s 的环节 %s：%s（%s，%s，%s）",
                clerk,
                matter.no(),
                stage,
                String.valueOf(paper.get("opinion")),
                String.valueOf(paper.get("signedBy")),
                String.valueOf(paper.get("documentNo")),
                String.valueOf(paper.get("date")));
        return answer;
    }

    public void askForTime(Staff handler, Case matter, int days, String reason) {
        hall.post(handler, matter.path("extension"), Map.of("days", days, "reason", reason));
        account.line("%s 为 %s 申请延期 %d 日：%s", handler, matter.no(), days, reason);
    }

    public void grantTime(Staff lead, Case matter) {
        Answer answer = hall.post(lead, matter.path("extension/approval"), Map.of());
        account.line(
                "%s 批准 %s 延期，由 %s 延至 %s，延期办结通知书 %s",
                lead,
                matter.no(),
                Times.shown(answer.text("previousDueAt")),
                Times.shown(answer.text("dueAt")),
                answer.text("noticeNo"));
    }

    public void grant(Staff handler, Case matter) {
        hall.post(handler, matter.path("decision"), Map.of("outcome", "GRANTED"));
    }

    public void refuse(Staff handler, Case matter, String reason, String legalBasis) {
        hall.post(
                handler,
                matter.path("decision"),
                Map.of("outcome", "REFUSED", "reason", reason, "legalBasis", legalBasis));
        account.line("%s 决定 %s 不予办理：%s（依据：%s）", handler, matter.no(), reason, legalBasis);
    }

    /** @return whether it was on time */
    public boolean reply(Staff replier, Case matter) {
        Answer answer = hall.post(replier, matter.path("reply"), Map.of());
        boolean onTime = answer.json().path("onTime").asBoolean(false);
        account.line(
                "%s 复核签字并回复 %s,%s，办结通知书 %s", replier, matter.no(), onTime ? "按时办结" : "超期办结", answer.text("noticeNo"));
        answer.json()
                .path("remedies")
                .valueStream()
                .forEach(remedy -> account.line(
                        "办结通知告知救济途径：%s，%s，截止 %s",
                        remedy.path("kind").asString(""),
                        remedy.at("/authority/zh").asString(""),
                        Times.shown(remedy.path("until").asString(""))));
        return onTime;
    }

    public void mayNot(
            Staff who, String what, Case matter, String action, Map<String, ?> request, int status, String code) {
        account.refused(who + " " + what, hall.refused(who, matter.path(action), request, status, code));
    }

    /** Waits until the case's timeline shows an event of this type. */
    public JsonNode awaitEvent(Staff who, Case matter, String type) {
        return hall.await(who, matter.path("timeline"), timeline -> count(timeline, type) > 0)
                .json();
    }

    public long events(Staff who, Case matter, String type) {
        return count(hall.get(who, matter.path("timeline")), type);
    }

    private static long count(Answer timeline, String type) {
        return timeline.json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("type").asString("").equals(type))
                .count();
    }
}
