package org.servicehall.accountability.domain.complaint;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AcceptComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AddAttachment;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AnswerSuggestion;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AssignInvestigators;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.CloseComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideAppeal;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DeclineComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.ExtendTerm;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.FileComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.LinkEvidence;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.LodgeAppeal;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.NotifyBothSides;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecommendSanction;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordApproval;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordComeDue;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordDisapproval;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordExecution;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordSuperiorsAppealDecision;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordUndecided;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecountTerms;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.ReportFindings;
import org.servicehall.accountability.domain.complaint.sanction.RecommendationPreview;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.AttachmentAdded;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintClosed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDeclined;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDueSoon;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintOverdue;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermExtended;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.ComplaintEvent.InvestigatorsAssigned;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionDisapproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionExecuted;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionRecommended;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;

/** A complaint 举报 or suggestion 意见, from anyone at any hour (rules P5, P6, B1 to B8). */
@EventSourcedEntity(tagKey = ComplaintEvent.STREAM)
public class Complaint {
    private @Nullable ComplaintFile file;

    @EntityCreator
    Complaint() {}

    @CommandHandler
    void file(FileComplaint command, EventAppender events) {
        if (file != null) {
            throw Refusal.conflict("complaint-already-filed", "P5", command.complaintNo());
        }
        events.append(Filing.file(command));
    }

    @CommandHandler
    void attach(AddAttachment command, EventAppender events) {
        ComplaintFile filed = filed(command.complaintNo());
        By by = command.by();
        if (by != null) {
            Filing.checkMayAttach(filed, by);
        }
        events.append(Filing.attach(filed, command));
    }

    @CommandHandler
    void recordUndecided(RecordUndecided command, EventAppender events) {
        events.append(Admitting.recordUndecided(filed(command.complaintNo()), command));
    }

    @CommandHandler
    void recount(RecountTerms command, EventAppender events) {
        events.append(Recounting.recounted(filed(command.complaintNo()), command));
    }

    @CommandHandler
    void accept(AcceptComplaint command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.ACCEPT, command, command.by());
        events.append(Admitting.accept(open, command));
    }

    @CommandHandler
    void extend(ExtendTerm command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.EXTEND_TERM, command, command.by());
        events.append(Watching.extend(open, command));
    }

    @CommandHandler
    void recordComeDue(RecordComeDue command, EventAppender events) {
        events.append(Watching.comeDue(filed(command.complaintNo()), command.at()));
    }

    @CommandHandler
    void decline(DeclineComplaint command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.DECLINE, command, command.by());
        events.append(Admitting.decline(open, command));
    }

    @CommandHandler
    void answer(AnswerSuggestion command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.ANSWER_SUGGESTION, command, command.by());
        events.append(Admitting.answer(open, command));
    }

    @CommandHandler
    void assign(AssignInvestigators command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.ASSIGN_INVESTIGATORS, command, command.by());
        events.append(Investigating.assign(open, command));
    }

    @CommandHandler
    void link(LinkEvidence command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.LINK_EVIDENCE, command, command.by());
        events.append(Investigating.link(open, command));
    }

    @CommandHandler
    void report(ReportFindings command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.REPORT_FINDINGS, command, command.by());
        events.append(Investigating.report(open, command));
    }

    @CommandHandler
    void recommend(RecommendSanction command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.RECOMMEND, command, command.by());
        events.append(Recommending.recommend(open, command));
    }

    @CommandHandler
    void decide(DecideComplaint command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.DECIDE, command, command.by());
        events.append(Deciding.decide(open, command));
    }

    @CommandHandler
    void approve(RecordApproval command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.APPROVE, command, command.by());
        events.append(Deciding.approve(open, command));
    }

    @CommandHandler
    void disapprove(RecordDisapproval command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.DISAPPROVE, command, command.by());
        events.append(Deciding.disapprove(open, command));
    }

    @CommandHandler
    void tell(NotifyBothSides command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.NOTIFY, command, command.by());
        events.append(Concluding.tell(open, command));
    }

    @CommandHandler
    void appeal(LodgeAppeal command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.APPEAL, command, command.by());
        events.append(Appealing.lodge(open, command));
    }

    @CommandHandler
    void decideAppeal(DecideAppeal command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.DECIDE_APPEAL, command, command.by());
        events.append(Appealing.decide(open, command));
    }

    @CommandHandler
    void decideAppeal(RecordSuperiorsAppealDecision command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.SUPERIOR_DECIDES_APPEAL, command, command.by());
        events.append(Appealing.decide(open, command));
    }

    @CommandHandler
    void execute(RecordExecution command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.EXECUTE, command, command.by());
        events.append(Concluding.execute(open, command));
    }

    @CommandHandler
    void close(CloseComplaint command, EventAppender events) {
        ComplaintFile open = admitted(ComplaintAct.CLOSE, command, command.by());
        events.append(Concluding.close(open, command));
    }

    /** Whoever may not know of it is offered nothing, an appeal of their own not counted (B7, B8). */
    @CommandHandler
    Offers offered(ComplaintQuestion.WhatMayBeDone question) {
        ComplaintFile known = filed(question.complaintNo());
        return Offers.of(ComplaintAct.values(), act -> {
            act.check(known, question.by(), question.at());
            if (act == ComplaintAct.SUPERIOR_DECIDES_APPEAL) {
                Appealing.checkRecorder(known, question.by(), question.staff());
            }
        });
    }

    @CommandHandler
    RecommendationPreview preview(ComplaintQuestion.WhatIsRecommended question) {
        return Recommending.preview(filed(question.complaintNo()), question.command());
    }

    @EventSourcingHandler
    void on(ComplaintFiled event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(AttachmentAdded event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintAccepted event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintTermExtended event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintDueSoon event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintOverdue event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintDeclined event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintTermsRecounted event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintUndecided event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(SuggestionAnswered event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(InvestigatorsAssigned event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(EvidenceLinked event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintInvestigated event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(SanctionRecommended event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintDecided event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(SanctionApproved event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(SanctionDisapproved event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintNotified event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintAppealed event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(AppealDecided event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(AppealDecidedBySuperior event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(SanctionExecuted event) {
        file = ComplaintFile.after(file, event);
    }

    @EventSourcingHandler
    void on(ComplaintClosed event) {
        file = ComplaintFile.after(file, event);
    }

    private ComplaintFile admitted(ComplaintAct act, ComplaintCommand command, By by) {
        ComplaintFile filed = filed(command.complaintNo());
        act.check(filed, by, command.at());
        return filed;
    }

    private ComplaintFile filed(String complaintNo) {
        if (file == null) {
            throw Refusal.notFound("unknown-number", complaintNo);
        }
        return file;
    }
}
