package org.servicehall.demo.cheats;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.HallTime;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.hall.UnexpectedAnswer;

/** What is tried with a case between its acceptance and its reply. */
final class WithACase {
    private static final Staff CIVIL = Staff.WANG_FANG;
    private static final Staff FINANCE = Staff.SUN_YAN;
    private static final Staff LEAD = Staff.ZHOU_MIN;

    private final Floor floor;

    WithACase(Floor floor) {
        this.floor = floor;
    }

    /** To a colleague who knows nothing of it: it is asked, and moves nothing (C1). */
    void giveAway(Case given) {
        floor.account().cheat(1, "C1、D5", "到期前一分钟把件推给同事", "giving a case away a minute before it is due");
        Staff colleague = Staff.CHEN_JIE;
        Answer asked = floor.hall()
                .post(
                        given.agent(),
                        given.path("handler"),
                        Map.of("handler", colleague.user(), "window", colleague.window(), "reason", "另有急事"));
        if (!asked.json().path("assignedAt").isMissingNode()
                && !asked.json().path("assignedAt").isNull()) {
            throw new UnexpectedAnswer("%s holds %s without having confirmed".formatted(colleague, given.no()));
        }
        floor.account().came("%s 只是被征询，未确认前仍由 %s 承办", colleague, given.agent());
    }

    /** Whoever handles or accompanies a case hears no objection to it, though others of the same post do (C3). */
    void judgeOwnCase() {
        floor.account().cheat(4, "C3", "代办人自己处理对本人办件的异议", "the agent decides the objection to the own case");
        Case published = published();
        Answer lodged = floor.hall()
                .post(
                        null,
                        "/api/public/objections",
                        Map.of(
                                "caseNo",
                                published.no(),
                                "text",
                                floor.residents().says("他有儿子在城里，有人赡养。")));
        String receipt = lodged.text("no");
        String decision = "objection/" + receipt.substring(receipt.lastIndexOf("GY") + 2) + "/decision";
        Map<String, Object> dismissed = Map.of("upheld", false, "reason", "经核查，不影响供养条件");
        floor.handling().mayNot(LEAD, "处理对本人办件的异议", published, decision, dismissed, 403, "objection-to-own-case");
        floor.hall().post(Staff.WU_GANG, published.path(decision), dismissed);
        floor.account().came("异议 %s 由 %s 核查答复", receipt, Staff.WU_GANG);
    }

    /** The lead accepts it in the clerk's stead, and so accompanies it (C1). */
    private Case published() {
        Filed filed = floor.reception()
                .receive(
                        CIVIL,
                        Matter.FIVE_GUARANTEES,
                        floor.residents().next(),
                        List.of("OLD", "NO_MEANS", "NOBODY_OBLIGED"));
        Case accepted = floor.reception().accept(LEAD, filed, "PROMISED", Map.of("workingDays", 30));
        floor.handling().assign(accepted, CIVIL);
        floor.handling().completeStage(CIVIL, accepted, "democratic-review", reviewed());
        return accepted;
    }

    /** The community came together the day before. */
    private Map<String, ?> reviewed() {
        return Map.of(
                "result",
                "PASSED",
                "signedBy",
                "社区居委会主任",
                "opinion",
                "经民主评议，同意上报",
                "documentNo",
                "青社〔2026〕7号",
                "date",
                LocalDate.ofInstant(new HallTime(floor.hall()).now(), HallTime.ZONE)
                        .minusDays(1)
                        .toString(),
                "doneBefore",
                true);
    }

    /** The superior's limit is the superior's to extend (K7). */
    void extendAnothersLimit() {
        floor.account().cheat(10, "K7", "大厅自行延长上级规定的期限", "the hall extends the superior's limit without a document");
        Filed filed = floor.reception()
                .receive(FINANCE, Matter.DISASTER_SUBSIDY, floor.residents().next(), List.of());
        Case forwarded = floor.reception().accept(FINANCE, filed, "FORWARDED", Map.of("limit", "2026-06-30"));
        floor.handling().assign(forwarded, FINANCE);
        floor.handling()
                .mayNot(
                        FINANCE,
                        "无上级文件申请延期",
                        forwarded,
                        "extension",
                        Map.of("days", 5, "reason", "材料多，来不及"),
                        422,
                        "authority-document-needed");
        floor.handling()
                .mayNot(LEAD, "径行批准延期", forwarded, "extension/approval", Map.of(), 409, "no-extension-requested");
    }

    /** By a colleague, on no proof, and then on the code that stands on every notice: late it is all the same (P2, D5). */
    void endItInTheApplicantsName(Case idle) {
        floor.account()
                .cheat(
                        14,
                        "P2、D5",
                        "到期前一分钟替申请人“撤回”",
                        "the case withdrawn in the applicant's name a minute before it is due");
        Map<String, String> byCode = Map.of(
                "channel",
                "PHONE",
                "proof",
                "QUERY_CODE",
                "queryCode",
                idle.filed().queryCode());
        Map<String, String> noForm = Map.of("channel", "COUNTER", "proof", "SIGNED_FORM");
        floor.handling().mayNot(FINANCE, "代别人的件撤回", idle, "withdrawal", byCode, 403, "not-answerable");
        floor.handling().mayNot(idle.agent(), "没有申请书也撤回", idle, "withdrawal", noForm, 422, "withdrawal-form-not-kept");
        floor.hall().post(idle.agent(), idle.path("withdrawal"), byCode);
        floor.handling().awaitEvent(LEAD, idle, "org.servicehall.case.overdue.v1");
        floor.account().came("撤回登记在案，超期照记 %s", idle.agent());
    }

    void finish(Case given) {
        floor.handling().grant(given.agent(), given);
        floor.handling().reply(LEAD, given);
    }
}
