package org.servicehall.demo.accountability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** What the day leaves in the ledger (B9), read by the auditor. */
public final class LedgerPages {
    private static final Staff AUDITOR = Staff.XU_JING;

    private final Floor floor;
    private final long before;

    /** Opened in the morning: what stands after this page is of the day. */
    public LedgerPages(Floor floor) {
        this.floor = floor;
        this.before = verification().number("entries");
    }

    /** Shows the day's entries once they concern all of these applications. */
    public void show(Set<String> subjects) {
        Answer pages = floor.hall()
                .await(
                        AUDITOR,
                        "/api/ledger?limit=100&afterNumber=" + before,
                        found -> subjects(found).containsAll(subjects));
        entries(pages)
                .forEach(entry -> floor.account()
                        .line(
                                "第 %d 条 %s %s · %s · %s（%s）证据 %s",
                                entry.path("number").asLong(),
                                entry.path("rule").asString(""),
                                entry.path("fault").asString(""),
                                entry.path("subject").asString(""),
                                entry.path("person").asString(""),
                                entry.path("window").asString(""),
                                entry.path("evidence").path(0).asString("")));
        Answer book = verification();
        boolean sound = book.json().path("defects").isEmpty();
        floor.account().line("全册 %d 条，%s", book.number("entries"), sound ? "前后相扣，无一缺漏涂改" : "有缺漏涂改！");
    }

    /** A signed checkpoint leaves the database, so that nobody can shorten the book unnoticed. */
    public void sign() {
        Answer signed = floor.hall().post(AUDITOR, "/api/ledger/checkpoints", Map.of());
        String event = signed.text("eventId");
        floor.hall()
                .await(
                        AUDITOR,
                        "/api/ledger/checkpoints?limit=100",
                        list -> list.text().contains(event));
        floor.account()
                .line("%s 请求签署校验点：%d 条，密钥 %s,%s", AUDITOR, signed.number("entries"), signed.text("keyId"), event);
    }

    /** Id of the event that this case's line in the book follows from. */
    public String evidenceOf(String subject) {
        Answer pages = floor.hall()
                .await(
                        AUDITOR,
                        "/api/ledger?limit=100&afterNumber=" + before,
                        found -> subjects(found).contains(subject));
        return entries(pages).stream()
                .filter(entry -> entry.path("subject").asString("").equals(subject))
                .map(entry -> entry.path("evidence").path(0).asString(""))
                .findFirst()
                .orElseThrow();
    }

    /** A clerk explains a line, the lead accepts it: a later line each, nothing is written over (B9). */
    public void explain(Staff clerk, Staff lead) {
        Answer own = floor.hall()
                .await(
                        clerk,
                        "/api/ledger?rule=T10&status=OPEN&limit=100",
                        found -> !entries(found).isEmpty());
        String line = "/api/ledger/" + entries(own).getLast().path("number").asLong();
        floor.hall().postUntraced(clerk, line + "/explanation", Map.of("text", "当日暴雨，公交停运"));
        floor.hall().postUntraced(lead, line + "/explanation-acceptance", Map.of("accepted", true, "remark", "情况属实"));
        floor.account().line("%s 对台账第 %s 条作出说明，%s 认可；原条不动，后条作答", clerk, line.substring(12), lead);
    }

    private Answer verification() {
        return floor.hall().get(AUDITOR, "/api/ledger/verification");
    }

    private static List<JsonNode> entries(Answer pages) {
        return pages.json().path("items").valueStream().toList();
    }

    private static Set<String> subjects(Answer pages) {
        return entries(pages).stream()
                .map(entry -> entry.path("subject").asString(""))
                .collect(Collectors.toSet());
    }
}
