package org.servicehall.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityDoubted;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityOverridden;
import org.servicehall.contracts.application.FeeEvent.ChargeStruck;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.HallsTimeProlonged;
import org.servicehall.contracts.application.HallsTimeEvent.PetitionUndecided;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.contracts.application.HandOverEvent.AbsentHandOverArranged;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.HandOverEvent.HandOverPutOff;
import org.servicehall.contracts.application.HandOverEvent.HandOverTakenBack;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.OnlineEvent.AppliedOnline;
import org.servicehall.contracts.application.OnlineEvent.IdentityConfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.contracts.application.ReceptionEvent.PersonsCounted;
import org.servicehall.contracts.application.RepresentationEvent.ApplicantRepresented;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.CompletionDue;
import org.servicehall.contracts.application.SupplementEvent.ItemsNamed;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.acting.ActingAct;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.AnswerConsultation;
import org.servicehall.intake.domain.command.ApplicationCommand.HallsStep;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.Represented;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectOwnApplication;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectReception;
import org.servicehall.intake.domain.command.FeeCommand.ChargeFee;
import org.servicehall.intake.domain.command.FeeCommand.CloseCharging;
import org.servicehall.intake.domain.command.FeeCommand.StrikeCharge;
import org.servicehall.intake.domain.command.HandOverCommand.ConfirmHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.HandOver;
import org.servicehall.intake.domain.command.HandOverCommand.PutOffHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.RecordUnconfirmedHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.TakeBackHandOver;
import org.servicehall.intake.domain.command.OnlineCommand.ApplyOnline;
import org.servicehall.intake.domain.command.OnlineCommand.ConfirmIdentity;
import org.servicehall.intake.domain.command.OnlineCommand.TakeUp;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPassedTime;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPetitionUndecided;
import org.servicehall.intake.domain.command.RepresentationCommand.NameRepresentative;
import org.servicehall.intake.domain.command.RepresentationCommand.RevokePower;
import org.servicehall.intake.domain.command.RepresentationCommand.SeePower;
import org.servicehall.intake.domain.command.SupplementCommand.ProlongSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.ReopenMaterial;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawOwnApplication;

/** An application 申请 from reception until it is accepted, returned or, a question, answered. */
@EventSourcedEntity(tagKey = ApplicationEvent.STREAM)
public class Application {
    private @Nullable Dossier dossier;

    @EntityCreator
    Application() {}

    @CommandHandler
    void receive(ReceiveApplication command, EventAppender events) {
        if (dossier != null) {
            throw Refusal.conflict("application-exists", "F1", command.applicationNo());
        }
        List<ApplicationEvent> received = new ArrayList<>(Reception.of(command));
        received.addAll(Acting.brought(command));
        events.append(received);
    }

    /** As at the counter, with nothing brought and nobody seen (S3). */
    @CommandHandler
    void apply(ApplyOnline command, EventAppender events) {
        if (dossier != null) {
            throw Refusal.conflict("application-exists", "F1", command.applicationNo());
        }
        List<ApplicationEvent> received = new ArrayList<>(Reception.of(command.reception()));
        received.addAll(1, arrived(command));
        received.addAll(Acting.brought(command.reception()));
        events.append(received);
    }

    private static List<ApplicationEvent> arrived(ApplyOnline command) {
        ReceiveApplication reception = command.reception();
        String no = command.applicationNo();
        var applied = new AppliedOnline(no, reception.hall(), reception.matter().window());
        return command.known() == null
                ? List.of(applied)
                : List.of(
                        applied,
                        new IdentityConfirmed(
                                no,
                                reception.hall(),
                                command.known(),
                                IdentityConfirmed.RESIDENT,
                                reception.act().at()));
    }

    @CommandHandler
    void takeUp(TakeUp command, EventAppender events) {
        decide(
                ApplicationAct.TAKE_UP,
                command,
                events,
                open -> List.of(new TakenUp(
                        open.no(),
                        open.hall(),
                        open.custody().clerk(),
                        command.act().by(),
                        open.received().window(),
                        command.act().at())));
    }

    @CommandHandler
    void confirmIdentity(ConfirmIdentity command, EventAppender events) {
        Remote.checkByHall(command.proof());
        decide(
                ApplicationAct.CONFIRM_IDENTITY,
                command,
                events,
                open -> List.of(new IdentityConfirmed(
                        open.no(),
                        open.hall(),
                        command.proof(),
                        command.act().by(),
                        command.act().at())));
    }

    @CommandHandler
    void answer(AnswerConsultation command, EventAppender events) {
        decide(ApplicationAct.ANSWER, command, events, open -> List.of(open.answer(command)));
    }

    @CommandHandler
    void requestSupplement(RequestSupplement command, EventAppender events) {
        decide(ApplicationAct.REQUEST_SUPPLEMENT, command, events, open -> new Supplementing(open, command).events());
    }

    @CommandHandler
    void supply(SupplyMaterials command, EventAppender events) {
        decide(ApplicationAct.SUPPLY, command, events, open -> List.of(open.supply(command)));
    }

    @CommandHandler
    void correct(CorrectReception command, EventAppender events) {
        decide(ApplicationAct.CORRECT, command, events, open -> new Correcting(open, command).events());
    }

    @CommandHandler
    void correctOwn(CorrectOwnApplication command, EventAppender events) {
        events.append(known(command.applicationNo()).correct(command));
    }

    @CommandHandler
    void reopen(ReopenMaterial command, EventAppender events) {
        decide(ApplicationAct.CORRECT, command, events, open -> new Reopening(open, command).events());
    }

    @CommandHandler
    void giveBack(ReturnApplication command, EventAppender events) {
        decide(ApplicationAct.GIVE_BACK, command, events, open -> List.of(new Returning(open, command).event()));
    }

    @CommandHandler
    void accept(AcceptApplication command, EventAppender events) {
        decide(ApplicationAct.ACCEPT, command, events, open -> open.accept(command));
    }

    @CommandHandler
    void handOver(HandOver command, EventAppender events) {
        decide(ApplicationAct.HAND_OVER, command, events, open -> new HandingOver(open, command).events());
    }

    @CommandHandler
    void takeBackHandOver(TakeBackHandOver command, EventAppender events) {
        decide(
                ApplicationAct.TAKE_BACK_HAND_OVER,
                command,
                events,
                open -> List.of(open.custody().takeBack(open, command)));
    }

    @CommandHandler
    void confirmHandOver(ConfirmHandOver command, EventAppender events) {
        decide(
                ApplicationAct.CONFIRM_HAND_OVER,
                command,
                events,
                open -> List.of(open.custody().confirm(open, command)));
    }

    @CommandHandler
    void charge(ChargeFee command, EventAppender events) {
        decide(
                ApplicationAct.CHARGE,
                command,
                events,
                known -> List.of(known.charging().charge(known, command)));
    }

    @CommandHandler
    void closeCharging(CloseCharging command, EventAppender events) {
        Dossier known = known(command.applicationNo());
        if (known.status() == ApplicationStatus.ACCEPTED && !known.charging().closed()) {
            events.append(new ChargingClosed(
                    known.no(),
                    known.hall(),
                    command.cause(),
                    command.takenBack() ? true : null,
                    command.act().at()));
        }
    }

    @CommandHandler
    void strikeCharge(StrikeCharge command, EventAppender events) {
        Dossier known = known(command.applicationNo());
        if (known.chargeable() && known.charging().stands(command.receiptNo())) {
            events.append(new ChargeStruck(
                    known.no(),
                    known.hall(),
                    command.receiptNo(),
                    command.yuan(),
                    command.act().at()));
        }
    }

    @CommandHandler
    void withdraw(WithdrawApplication command, EventAppender events) {
        decide(ApplicationAct.WITHDRAW, command, events, open -> List.of(open.withdraw(command)));
    }

    @CommandHandler
    void withdrawOwn(WithdrawOwnApplication command, EventAppender events) {
        events.append(known(command.applicationNo()).withdraw(command));
    }

    @CommandHandler
    void name(NameRepresentative command, EventAppender events) {
        events.append(Acting.named(known(command.applicationNo()), command));
    }

    @CommandHandler
    void see(SeePower command, EventAppender events) {
        events.append(Acting.seen(known(command.applicationNo()), command));
    }

    @CommandHandler
    void revoke(RevokePower command, EventAppender events) {
        events.append(Acting.revoked(known(command.applicationNo()), command));
    }

    @CommandHandler
    void recordUnconfirmed(RecordUnconfirmedHandOver command, EventAppender events) {
        Dossier known = known(command.applicationNo());
        events.append(known.status().isOpen() ? known.custody().unconfirmed(known, command) : List.of());
    }

    @CommandHandler
    void putOff(PutOffHandOver command, EventAppender events) {
        Dossier known = known(command.applicationNo());
        events.append(known.status().isOpen() ? known.custody().putOff(known, command) : List.of());
    }

    @CommandHandler
    void prolong(ProlongSupplement command, EventAppender events) {
        events.append(Prolonging.events(known(command.applicationNo()), command));
    }

    @CommandHandler
    void recordUndecided(RecordPetitionUndecided command, EventAppender events) {
        Dossier known = known(command.applicationNo());
        events.append(known.status().isOpen() ? known.undecided(command.act().at()) : List.of());
    }

    @CommandHandler
    void recordPassed(RecordPassedTime command, EventAppender events) {
        Dossier known = known(command.applicationNo());
        events.append(known.turn().passed(known, command));
    }

    @CommandHandler
    Offers offered(ApplicationQuestion.WhatMayBeDone question) {
        Dossier known = known(question.applicationNo());
        return Offers.of(ApplicationAct.values(), act -> act.checkOffered(known, question.who()));
    }

    @CommandHandler
    AcceptancePreview preview(ApplicationQuestion.WhatAcceptanceComesTo question) {
        return known(question.applicationNo()).preview(question.command());
    }

    @CommandHandler
    Representatives representatives(ApplicationQuestion.WhoActs question) {
        return known(question.applicationNo()).representatives();
    }

    @CommandHandler
    Offers offered(ApplicationQuestion.WhatMayBeDoneAboutActing question) {
        Dossier known = known(question.applicationNo());
        known.checkRunning();
        return ActingAct.offers(known.representatives());
    }

    @EventSourcingHandler
    void on(ApplicationReceived event) {
        dossier = Dossier.of(event);
    }

    @EventSourcingHandler
    void on(AppliedOnline event) {
        dossier = existing(event).remotely(Remote.NEW);
    }

    @EventSourcingHandler
    void on(TakenUp event) {
        Dossier known = existing(event);
        dossier = known.heldAs(known.custody().takenUp(event))
                .remotely(known.checkRemote().taken());
    }

    @EventSourcingHandler
    void on(IdentityConfirmed event) {
        dossier = existing(event).remotely(existing(event).checkRemote().known());
    }

    @EventSourcingHandler
    void on(RepresentativeNamed event) {
        dossier = existing(event).represented(existing(event).representatives().with(event));
    }

    @EventSourcingHandler
    void on(PowerSeen event) {
        dossier = existing(event).represented(existing(event).representatives().with(event));
    }

    @EventSourcingHandler
    void on(PowerRevoked event) {
        dossier = existing(event).represented(existing(event).representatives().with(event));
    }

    @EventSourcingHandler
    void on(ApplicantRepresented event) {
        dossier = existing(event).represented(existing(event).representatives().with(event));
    }

    @EventSourcingHandler
    void on(ConsultationAnswered event) {
        dossier = event.satisfied()
                ? existing(event).ended(ApplicationStatus.ANSWERED)
                : existing(event).with(existing(event).turn().settle());
    }

    @EventSourcingHandler
    void on(ItemsNamed event) {
        dossier = existing(event).named(event);
    }

    @EventSourcingHandler
    void on(SupplementRequested event) {
        Papers.Notice first = new Papers.Notice(event.requestedBy(), event.window());
        dossier = existing(event).demanded(event.items(), first, event.requestedAt(), event.until());
    }

    @EventSourcingHandler
    void on(SupplementRequestedAgain event) {
        Papers.Notice first = new Papers.Notice(event.firstRequestedBy(), event.firstWindow());
        dossier = existing(event).demanded(event.items(), first, event.requestedAt(), event.until());
    }

    @EventSourcingHandler
    void on(SupplementProlonged event) {
        dossier = existing(event).with(existing(event).turn().prolonged(event.until()));
    }

    @EventSourcingHandler
    void on(MaterialsSupplied event) {
        dossier = existing(event).supplied(event);
    }

    @EventSourcingHandler
    void on(ReceptionCorrected event) {
        dossier = existing(event).corrected(event);
    }

    @EventSourcingHandler
    void on(ApplicationReturned event) {
        dossier = existing(event).ended(ApplicationStatus.RETURNED);
    }

    @EventSourcingHandler
    void on(ApplicationAccepted event) {
        Dossier accepted = existing(event).ended(ApplicationStatus.ACCEPTED);
        dossier = event.decidedAtOnce() == null
                ? accepted
                : accepted.charging(accepted.charging().decidedAtOnce());
    }

    @EventSourcingHandler
    void on(ApplicationHandedOver event) {
        dossier = existing(event).heldAs(existing(event).custody().offeredTo(event));
    }

    @EventSourcingHandler
    void on(AbsentHandOverArranged event) {
        dossier = existing(event).heldAs(existing(event).custody().meeting());
    }

    @EventSourcingHandler
    void on(HandOverTakenBack event) {
        dossier = existing(event).heldAs(existing(event).custody().kept());
    }

    @EventSourcingHandler
    void on(HandOverConfirmed event) {
        dossier =
                existing(event).heldAs(existing(event).custody().takenBy(event)).takenOver();
    }

    @EventSourcingHandler
    void on(EligibilityDoubted event) {
        dossier = existing(event).doubted(event.unmet());
    }

    @EventSourcingHandler
    void on(EligibilityOverridden event) {
        dossier = existing(event).overridden();
    }

    @EventSourcingHandler
    void on(CompletionDue event) {
        dossier = existing(event).dueBy(event);
    }

    @EventSourcingHandler
    void on(PersonsCounted event) {
        dossier = existing(event).charging(existing(event).charging().forPersons(event.persons()));
    }

    @EventSourcingHandler
    void on(FeeCharged event) {
        dossier = existing(event).charging(existing(event).charging().with(event));
    }

    @EventSourcingHandler
    void on(ChargeStruck event) {
        dossier = existing(event).charging(existing(event).charging().without(event.receiptNo()));
    }

    @EventSourcingHandler
    void on(ChargingClosed event) {
        dossier = existing(event).charging(existing(event).charging().over());
    }

    @EventSourcingHandler
    void on(HandOverPutOff event) {
        dossier = existing(event).heldAs(existing(event).custody().waitingUntil(event.confirmBy()));
    }

    @EventSourcingHandler
    void on(HandOverUnconfirmed event) {
        dossier = existing(event).heldAs(existing(event).custody().letPass());
    }

    @EventSourcingHandler
    void on(PetitionUndecided event) {
        dossier = existing(event).leftUndecided();
    }

    @EventSourcingHandler
    void on(AcceptanceDueSoon event) {
        dossier = existing(event).with(existing(event).turn().afterWarning());
    }

    @EventSourcingHandler
    void on(AcceptanceOverdue event) {
        dossier = existing(event).with(existing(event).turn().overdue(event.decideBy()));
    }

    @EventSourcingHandler
    void on(ReceptionDueSoon event) {
        dossier = existing(event).with(existing(event).turn().afterWarning());
    }

    @EventSourcingHandler
    void on(ReceptionOverdue event) {
        dossier = existing(event).with(existing(event).turn().overdue(event.actBy()));
    }

    @EventSourcingHandler
    void on(HallsTimeProlonged event) {
        dossier = existing(event).with(existing(event).turn().again());
    }

    @EventSourcingHandler
    void on(ApplicationLapsed event) {
        dossier = existing(event).ended(ApplicationStatus.LAPSED);
    }

    @EventSourcingHandler
    void on(ApplicationWithdrawn event) {
        dossier = existing(event).ended(ApplicationStatus.WITHDRAWN);
    }

    /**
     * What is decided, after saying that it comes too late where it does (P2, K6), and that it was not the holder who did
     * where only the holder may (F1).
     */
    private void decide(
            ApplicationAct act,
            ApplicationCommand command,
            EventAppender events,
            Function<Dossier, List<? extends ApplicationEvent>> decision) {
        Dossier known = known(command.applicationNo());
        act.check(known, command.act());
        List<ApplicationEvent> decided = new ArrayList<>(decision.apply(known));
        if (command instanceof Represented represented) {
            decided.addAll(0, Acting.through(known, represented, command.act().at()));
        }
        if (act.isHolders()) {
            decided.addAll(0, known.custody().inStead(known, command.act()));
        }
        if (command instanceof HallsStep step) {
            decided.addAll(0, known.missed(step));
        }
        events.append(decided);
    }

    private Dossier known(String applicationNo) {
        if (dossier == null) {
            throw Refusal.notFound("unknown-number", applicationNo);
        }
        return dossier;
    }

    private Dossier existing(ApplicationEvent event) {
        if (dossier == null) {
            throw new IllegalStateException(
                    "the stream of " + event.applicationNo() + " does not begin with reception");
        }
        return dossier;
    }
}
