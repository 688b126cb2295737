package org.servicehall.accountability.domain.complaint;

import static org.servicehall.accountability.domain.complaint.Files.MEMBERS;
import static org.servicehall.accountability.domain.complaint.Files.NO;
import static org.servicehall.accountability.domain.complaint.Files.TABLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.*;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;

/** Commands that would be right at the right time from the right person. */
final class Commanded {
    private Commanded() {}

    static FileComplaint file(ComplaintChannel channel, @Nullable By enteredBy, @Nullable String caseNo) {
        return new FileComplaint(
                NO,
                Files.HALL,
                Ground.RUDE_CONDUCT,
                channel,
                false,
                Files.ACCUSED.id(),
                "LABOUR",
                caseNo,
                null,
                enteredBy,
                Files.DECIDE_BY,
                5,
                Files.FILED);
    }

    static AddAttachment attach(String sha256, @Nullable By by) {
        return new AddAttachment(NO, "image/png", 9, sha256, 2, by, Files.NOW);
    }

    static AcceptComplaint accept(By by, Instant at) {
        return new AcceptComplaint(NO, Files.DUE_AT, by, at);
    }

    static DeclineComplaint decline(By by) {
        return new DeclineComplaint(NO, "不属本大厅职责", by, Files.NOW);
    }

    static AnswerSuggestion answer(By by) {
        return new AnswerSuggestion(NO, "已增设饮水机", by, Files.NOW);
    }

    static AssignInvestigators assign(By by, List<Investigator> investigators) {
        return new AssignInvestigators(NO, investigators, MEMBERS, Files.BROUGHT_BY, by, Files.NOW);
    }

    static LinkEvidence link(By by) {
        return new LinkEvidence(NO, "Case:330106-20250926-0003@4", "超时", by, Files.NOW);
    }

    static ReportFindings report(By by, @Nullable Fault fault, Aggravation... aggravations) {
        return new ReportFindings(
                NO, "查阅录像，属实", Files.ACCUSED.id(), "LABOUR", fault, List.of(aggravations), by, Files.NOW);
    }

    static RecommendSanction recommend(By by, @Nullable Sanction sanction, @Nullable String reason, long faults) {
        return new RecommendSanction(
                NO, sanction, reason, TABLE, (hall, person, since, until) -> faults, 2, Files.ZONE, by, Files.NOW);
    }

    static DecideComplaint decide(By by, @Nullable Sanction sanction, Map<Aggravation, String> answers) {
        return decide(by, sanction, answers, Files.meeting());
    }

    static DecideComplaint decide(
            By by, @Nullable Sanction sanction, Map<Aggravation, String> answers, Meeting meeting) {
        return new DecideComplaint(
                NO, sanction != null, sanction, answers, "事实清楚", meeting, Files.RULES, by, Files.NOW);
    }

    static RecordApproval approve(By by) {
        return new RecordApproval(NO, "青溪镇纪委", "青纪〔2025〕8号", by, Files.NOW);
    }

    static RecordDisapproval disapprove(By by) {
        return new RecordDisapproval(NO, "青溪镇纪委", "青纪〔2025〕9号", "过重", by, Files.NOW);
    }

    static NotifyBothSides tell(By by) {
        return new NotifyBothSides(
                NO, () -> "330106-TSJG-2025-0001", () -> "330106-TSCL-2025-0001", Files.APPEAL, by, Files.NOW);
    }

    static ExtendTerm extend(By by, int days, Instant at) {
        return new ExtendTerm(NO, days, 30, "需调取档案", by, at);
    }

    static LodgeAppeal appeal(By by, Instant at) {
        return new LodgeAppeal(NO, by, at);
    }

    static DecideAppeal decideAppeal(By by, Appeal outcome, @Nullable Sanction sanction) {
        return decideAppeal(by, outcome, sanction, Files.othersMeeting());
    }

    static DecideAppeal decideAppeal(By by, Appeal outcome, @Nullable Sanction sanction, Meeting meeting) {
        return new DecideAppeal(NO, outcome, sanction, "复核", meeting, Files.RULES, by, Files.NOW);
    }

    static RecordSuperiorsAppealDecision superiorDecides(
            By by, Appeal outcome, @Nullable Sanction sanction, LocalDate on) {
        return superiorDecides(by, outcome, sanction, on, Files.STAFF);
    }

    static RecordSuperiorsAppealDecision superiorDecides(
            By by, Appeal outcome, @Nullable Sanction sanction, LocalDate on, List<By> staff) {
        return new RecordSuperiorsAppealDecision(
                NO, outcome, sanction, "复核", "青溪镇纪委", "青纪〔2025〕10号", on, Files.ZONE, () -> staff, by, Files.NOW);
    }

    static RecordExecution execute(By by) {
        return new RecordExecution(NO, LocalDate.of(2025, 9, 28), null, Files.ZONE, by, Files.NOW);
    }

    static CloseComplaint close(By by, Instant at) {
        return new CloseComplaint(NO, by, at);
    }
}
