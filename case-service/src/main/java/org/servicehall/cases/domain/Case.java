package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRefused;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerDeclined;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposalWithdrawn;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;
import org.servicehall.contracts.cases.HandlingEvent.JointPartCompleted;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.contracts.cases.StageEvent.PublicityProlonged;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import org.servicehall.contracts.cases.StageEvent.StageRefused;
import org.servicehall.contracts.cases.StageEvent.StageReturned;
import org.servicehall.contracts.cases.StageEvent.StageStarted;

/** A case 办件: an accepted application from acceptance to reply. */
@EventSourcedEntity(tagKey = CaseEvent.STREAM)
public class Case {
    /** Where it does not matter who it is. */
    private static final Acting NOBODY = Acting.of("");

    private @Nullable CaseOpened opened;
    private @Nullable CaseFile file;

    @EntityCreator
    Case() {}

    @CommandHandler
    void open(CaseCommand.OpenCase command, EventAppender events) {
        if (file == null) {
            events.append(Opening.open(command));
        }
    }

    @CommandHandler
    void assign(CaseCommand.AssignHandler command, EventAppender events) {
        CaseFile file = admitted(CaseAct.ASSIGN_HANDLER, command, command.by(), command.at());
        events.append(Handling.assign(file, command));
    }

    @CommandHandler
    void confirm(CaseCommand.ConfirmHandler command, EventAppender events) {
        CaseFile file = admitted(CaseAct.CONFIRM_HANDLER, command, Acting.of(command.by()), command.at());
        events.append(Handling.confirm(file, command));
    }

    @CommandHandler
    void decline(CaseCommand.DeclineHandler command, EventAppender events) {
        CaseFile file = admitted(CaseAct.DECLINE_HANDLER, command, Acting.of(command.by()), command.at());
        events.append(Handling.decline(file, command));
    }

    @CommandHandler
    void withdraw(CaseCommand.WithdrawHandler command, EventAppender events) {
        CaseFile file = admitted(CaseAct.WITHDRAW_HANDLER, command, command.by(), command.at());
        events.append(Handling.withdraw(file, command));
    }

    @CommandHandler
    void reassign(CaseCommand.ReassignAgent command, EventAppender events) {
        CaseFile file = admitted(CaseAct.REASSIGN_AGENT, command, command.by(), command.at());
        events.append(Handling.reassign(file, command));
    }

    @CommandHandler
    void completeStage(CaseCommand.CompleteStage command, EventAppender events) {
        CaseFile file = admitted(
                CaseAct.COMPLETE_STAGE, command, Map.of(CaseAct.STAGE, command.stage()), command.by(), command.at());
        events.append(Staging.complete(file, command));
    }

    @CommandHandler
    void lodgeObjection(CaseCommand.LodgeObjection command, EventAppender events) {
        CaseFile file = admitted(CaseAct.LODGE_OBJECTION, command, NOBODY, command.at());
        events.append(Objecting.lodge(file, command));
    }

    @CommandHandler
    void decideObjection(CaseCommand.DecideObjection command, EventAppender events) {
        CaseFile file = admitted(
                CaseAct.DECIDE_OBJECTION,
                command,
                Map.of(CaseAct.NUMBER, Integer.toString(command.number())),
                command.by(),
                command.at());
        events.append(Objecting.decide(file, command));
    }

    @CommandHandler
    void requestExtension(CaseCommand.RequestExtension command, EventAppender events) {
        CaseFile file = admitted(CaseAct.REQUEST_EXTENSION, command, Acting.of(command.by()), command.at());
        events.append(Extending.request(file, command));
    }

    @CommandHandler
    void approveExtension(CaseCommand.ApproveExtension command, EventAppender events) {
        CaseFile file = admitted(CaseAct.APPROVE_EXTENSION, command, Acting.of(command.by()), command.at());
        events.append(Extending.approve(file, command));
    }

    @CommandHandler
    void refuseExtension(CaseCommand.RefuseExtension command, EventAppender events) {
        CaseFile file = admitted(CaseAct.REFUSE_EXTENSION, command, Acting.of(command.by()), command.at());
        events.append(Extending.refuse(file, command));
    }

    @CommandHandler
    void decide(CaseCommand.Decide command, EventAppender events) {
        CaseFile file = admitted(CaseAct.DECIDE, command, Acting.of(command.by()), command.at());
        events.append(Concluding.decide(file, command));
    }

    @CommandHandler
    void reply(CaseCommand.Reply command, EventAppender events) {
        CaseFile file = admitted(CaseAct.REPLY, command, command.by(), command.at());
        events.append(Concluding.reply(file, command));
    }

    @CommandHandler
    void arrange(CaseCommand.ArrangeJointHandling command, EventAppender events) {
        CaseFile file = admitted(CaseAct.ARRANGE_JOINT_HANDLING, command, NOBODY, command.at());
        events.append(JointHandling.arrange(file, command));
    }

    @CommandHandler
    void completePart(CaseCommand.CompleteJointPart command, EventAppender events) {
        CaseFile file = admitted(CaseAct.COMPLETE_JOINT_PART, command, command.by(), command.at());
        events.append(JointHandling.complete(file, command));
    }

    @CommandHandler
    void withdraw(CaseCommand.WithdrawCase command, EventAppender events) {
        CaseFile file = known(command.caseNo());
        if (command.by() == null) {
            CaseAct.WITHDRAW.checkStands(file);
        } else {
            CaseAct.WITHDRAW.check(file, command.by(), command.at());
        }
        events.append(Withdrawing.withdraw(file, command));
    }

    @CommandHandler
    Offers offered(CaseQuestion.WhatMayBeDone question) {
        CaseFile known = known(question.caseNo());
        return Offers.of(CaseAct.values(), act -> act.places(known), (act, in) -> act.check(known, in, question));
    }

    @CommandHandler
    Boolean mayJudge(CaseQuestion.WhetherMayJudge question) {
        Objecting.checkMayJudge(known(question.caseNo()), question.who());
        return true;
    }

    @CommandHandler
    ExtensionPreview preview(CaseQuestion.WhatExtensionComesTo question) {
        return Extending.preview(known(question.caseNo()), question.command());
    }

    @CommandHandler
    void recompute(CaseCommand.RecomputeDeadline command, EventAppender events) {
        events.append(Watching.recompute(known(command.caseNo()), command));
    }

    @CommandHandler
    void prolong(CaseCommand.ProlongPublicity command, EventAppender events) {
        events.append(Publicity.prolong(known(command.caseNo()), command));
    }

    @CommandHandler
    void warn(CaseCommand.WarnDueSoon command, EventAppender events) {
        events.append(Watching.warn(known(command.caseNo()), command));
    }

    @CommandHandler
    void recordOverdue(CaseCommand.RecordOverdue command, EventAppender events) {
        events.append(Watching.recordOverdue(known(command.caseNo()), command));
    }

    @EventSourcingHandler
    void on(CaseOpened event) {
        opened = event;
    }

    @EventSourcingHandler
    void on(CasePromised event) {
        file = CaseFile.of(Objects.requireNonNull(opened, event.caseNo()), event.deadline());
    }

    @EventSourcingHandler
    void on(HandlerAssigned event) {
        file = file(event)
                .with(file(event).answerable().handledBy(event.handler(), event.window(), event.assignedAt()));
    }

    @EventSourcingHandler
    void on(HandlerProposed event) {
        file = file(event).with(file(event).answerable().asking(event));
    }

    @EventSourcingHandler
    void on(HandlerDeclined event) {
        file = file(event).with(file(event).answerable().asking(null));
    }

    @EventSourcingHandler
    void on(HandlerProposalWithdrawn event) {
        file = file(event).with(file(event).answerable().asking(null));
    }

    @EventSourcingHandler
    void on(AgentReassigned event) {
        file = file(event).with(file(event).answerable().accompaniedBy(event.agent(), event.reassignedAt()));
    }

    @EventSourcingHandler
    void on(StageStarted event) {
        file = file(event).with(file(event).procedure().stageStarted(event));
    }

    @EventSourcingHandler
    void on(PublicityProlonged event) {
        file = file(event).with(file(event).procedure().publishedUntil(event.publishedUntil()));
    }

    @EventSourcingHandler
    void on(StageCompleted event) {
        file = file(event).with(file(event).procedure().stageCompleted(event));
    }

    @EventSourcingHandler
    void on(StageReturned event) {
        file = file(event).with(file(event).procedure().stageReturned(event));
    }

    @EventSourcingHandler
    void on(StageRefused event) {
        file = file(event).with(file(event).procedure().stageRefused(event));
    }

    @EventSourcingHandler
    void on(ObjectionLodged event) {
        file = file(event).with(file(event).procedure().objectionLodged());
    }

    @EventSourcingHandler
    void on(ObjectionDecided event) {
        file = file(event).with(file(event).procedure().objectionDecided(event.number()));
    }

    @EventSourcingHandler
    void on(ExtensionRequested event) {
        file = file(event).with(file(event).term().requested(event));
    }

    @EventSourcingHandler
    void on(CaseExtended event) {
        file = file(event).with(file(event).term().extendedTo(event.deadline())).extendedBy(event.document());
    }

    @EventSourcingHandler
    void on(ExtensionRefused event) {
        file = file(event).with(file(event).term().refused());
    }

    @EventSourcingHandler
    void on(CaseDueSoon event) {
        file = file(event).with(file(event).term().recordedAsDueSoon());
    }

    @EventSourcingHandler
    void on(CaseOverdue event) {
        file = file(event).with(file(event).term().recordedAsOverdue());
    }

    @EventSourcingHandler
    void on(JointHandlingArranged event) {
        file = file(event).with(file(event).joint().sharedBy(event.coWindows()));
    }

    @EventSourcingHandler
    void on(JointPartCompleted event) {
        file = file(event).with(file(event).joint().completedBy(event.window()));
    }

    @EventSourcingHandler
    void on(DeadlineRecomputed event) {
        file = file(event).with(file(event).term().movedTo(event.deadline()));
    }

    @EventSourcingHandler
    void on(CaseDecided event) {
        file = file(event).decidedAs(event);
    }

    @EventSourcingHandler
    void on(CaseCompleted event) {
        file = file(event).ended();
    }

    private CaseFile admitted(CaseAct act, CaseCommand command, Acting who, Instant at) {
        return admitted(act, command, Map.of(), who, at);
    }

    private CaseFile admitted(CaseAct act, CaseCommand command, Map<String, String> in, Acting who, Instant at) {
        CaseFile known = known(command.caseNo());
        act.check(known, in, who, at);
        return known;
    }

    private CaseFile known(String caseNo) {
        if (file == null) {
            throw Refusal.notFound("unknown-number", caseNo);
        }
        return file;
    }

    private CaseFile file(CaseEvent event) {
        return Objects.requireNonNull(file, () -> "the stream of " + event.caseNo() + " begins without a promise");
    }
}
