package org.servicehall.cases.domain;

import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.CaseCommand.ApproveExtension;
import org.servicehall.cases.domain.CaseCommand.ArrangeJointHandling;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.CompleteJointPart;
import org.servicehall.cases.domain.CaseCommand.CompleteStage;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.DecideObjection;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.cases.domain.CaseCommand.OpenCase;
import org.servicehall.cases.domain.CaseCommand.ReassignAgent;
import org.servicehall.cases.domain.CaseCommand.RecomputeDeadline;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.RefuseExtension;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.cases.domain.CaseCommand.RequestExtension;
import org.servicehall.cases.domain.CaseCommand.WarnDueSoon;
import org.servicehall.cases.domain.CaseCommand.WithdrawCase;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.AgentReassigned;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseExtended;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.cases.CaseEvent.DeadlineRecomputed;
import org.servicehall.contracts.cases.CaseEvent.ExtensionRefused;
import org.servicehall.contracts.cases.CaseEvent.ExtensionRequested;
import org.servicehall.contracts.cases.CaseEvent.HandlerAssigned;
import org.servicehall.contracts.cases.CaseEvent.JointHandlingArranged;
import org.servicehall.contracts.cases.CaseEvent.JointPartCompleted;
import org.servicehall.contracts.cases.CaseEvent.ObjectionDecided;
import org.servicehall.contracts.cases.CaseEvent.ObjectionLodged;
import org.servicehall.contracts.cases.CaseEvent.StageCompleted;
import org.servicehall.contracts.cases.CaseEvent.StageStarted;

/** A case 办件: an accepted application from acceptance to reply. */
@EventSourcedEntity(tagKey = CaseEvent.STREAM)
public class Case {
    private @Nullable CaseOpened opened;
    private @Nullable CaseFile file;

    @EntityCreator
    Case() {}

    @CommandHandler
    void open(OpenCase command, EventAppender events) {
        if (file == null) {
            events.append(Opening.open(command));
        }
    }

    @CommandHandler
    void assign(AssignHandler command, EventAppender events) {
        events.append(Handling.assign(uncompleted(command), command));
    }

    @CommandHandler
    void reassign(ReassignAgent command, EventAppender events) {
        events.append(Handling.reassign(uncompleted(command), command));
    }

    @CommandHandler
    void completeStage(CompleteStage command, EventAppender events) {
        events.append(Handling.completeStage(undecided(command), command));
    }

    @CommandHandler
    void lodgeObjection(LodgeObjection command, EventAppender events) {
        events.append(Objecting.lodge(undecided(command), command));
    }

    @CommandHandler
    void decideObjection(DecideObjection command, EventAppender events) {
        events.append(Objecting.decide(undecided(command), command));
    }

    @CommandHandler
    void requestExtension(RequestExtension command, EventAppender events) {
        events.append(Extending.request(undecided(command), command));
    }

    @CommandHandler
    void approveExtension(ApproveExtension command, EventAppender events) {
        events.append(Extending.approve(undecided(command), command));
    }

    @CommandHandler
    void refuseExtension(RefuseExtension command, EventAppender events) {
        events.append(Extending.refuse(undecided(command), command));
    }

    @CommandHandler
    void decide(Decide command, EventAppender events) {
        events.append(Concluding.decide(undecided(command), command));
    }

    @CommandHandler
    void reply(Reply command, EventAppender events) {
        events.append(Concluding.reply(uncompleted(command), command));
    }

    @CommandHandler
    void arrange(ArrangeJointHandling command, EventAppender events) {
        events.append(JointHandling.arrange(undecided(command), command));
    }

    @CommandHandler
    void completePart(CompleteJointPart command, EventAppender events) {
        events.append(JointHandling.complete(undecided(command), command));
    }

    @CommandHandler
    void withdraw(WithdrawCase command, EventAppender events) {
        events.append(Concluding.withdraw(undecided(command), command));
    }

    @CommandHandler
    void recompute(RecomputeDeadline command, EventAppender events) {
        events.append(Watching.recompute(known(command), command));
    }

    @CommandHandler
    void warn(WarnDueSoon command, EventAppender events) {
        events.append(Watching.warn(known(command), command));
    }

    @CommandHandler
    void recordOverdue(RecordOverdue command, EventAppender events) {
        events.append(Watching.recordOverdue(known(command), command));
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
        file = file(event).with(file(event).answerable().handledBy(event.handler(), event.window()));
    }

    @EventSourcingHandler
    void on(AgentReassigned event) {
        file = file(event).with(file(event).answerable().accompaniedBy(event.agent()));
    }

    @EventSourcingHandler
    void on(StageStarted event) {
        file = file(event).with(file(event).procedure().stageStarted(event.publishedUntil()));
    }

    @EventSourcingHandler
    void on(StageCompleted event) {
        file = file(event).with(file(event).procedure().stageCompleted());
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
        file = file(event).with(file(event).term().extendedTo(event.deadline()));
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

    private CaseFile known(CaseCommand command) {
        if (file == null) {
            throw Refusal.notFound("unknown-number", command.caseNo());
        }
        return file;
    }

    private CaseFile uncompleted(CaseCommand command) {
        CaseFile known = known(command);
        if (known.completed()) {
            throw Refusal.conflict("case-completed", "D9");
        }
        return known;
    }

    private CaseFile undecided(CaseCommand command) {
        CaseFile uncompleted = uncompleted(command);
        if (uncompleted.decision() != null) {
            throw Refusal.conflict("case-already-decided", "D9");
        }
        return uncompleted;
    }

    private CaseFile file(CaseEvent event) {
        return Objects.requireNonNull(file, () -> "the stream of " + event.caseNo() + " begins without a promise");
    }
}
