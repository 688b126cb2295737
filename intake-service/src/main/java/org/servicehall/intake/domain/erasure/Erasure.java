package org.servicehall.intake.domain.erasure;

import java.time.Instant;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureExecuted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRefused;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;
import org.servicehall.intake.domain.erasure.ErasureCommand.Decision;
import org.servicehall.intake.domain.erasure.ErasureCommand.GrantErasure;
import org.servicehall.intake.domain.erasure.ErasureCommand.RecordExecution;
import org.servicehall.intake.domain.erasure.ErasureCommand.RefuseErasure;
import org.servicehall.intake.domain.erasure.ErasureCommand.RequestErasure;
import org.servicehall.intake.domain.erasure.ErasureQuestion.WhatMayBeDone;

/** A resident's request to be erased, what the office decides on it, and that it was done (rules R3 and S11, ADR 21). */
@EventSourcedEntity(tagKey = ErasureEvent.STREAM)
public class Erasure {
    /** What the time for which a file is kept does not stand against: nothing makes unlawful data lawful. */
    private static final Set<ErasureGround> BEFORE_THE_ARCHIVE =
            Set.of(ErasureGround.UNLAWFUL_HANDLING, ErasureGround.OTHER_LAW);

    private @Nullable ErasureRequested requested;
    private ErasureStatus status = ErasureStatus.REQUESTED;

    @EntityCreator
    Erasure() {}

    @CommandHandler
    void request(RequestErasure command, EventAppender events) {
        if (requested != null) {
            throw Refusal.conflict("erasure-exists", "R3", command.erasureNo());
        }
        events.append(new ErasureRequested(
                command.erasureNo(),
                command.hall(),
                command.person(),
                command.ground(),
                command.identified(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void refuse(RefuseErasure command, EventAppender events) {
        ErasureRequested open = undecided(command);
        events.append(new ErasureRefused(
                open.erasureNo(),
                open.hall(),
                command.ground(),
                command.legalBasis(),
                command.reason(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void grant(GrantErasure command, EventAppender events) {
        ErasureRequested open = undecided(command);
        checkNothingStandsAgainst(command);
        events.append(new ErasureGranted(
                open.erasureNo(),
                open.hall(),
                open.person(),
                command.contacts(),
                command.ground(),
                command.legalBasis(),
                command.reason(),
                command.by(),
                command.at(),
                command.proof()));
    }

    private static void checkNothingStandsAgainst(GrantErasure command) {
        Affairs affairs = command.affairs();
        if (!affairs.open().isEmpty()) {
            throw Refusal.conflict("erasure-affairs-open", "R3", affairs.open().size());
        }
        Instant until = affairs.keptUntil();
        if (until != null && until.isAfter(command.at()) && !BEFORE_THE_ARCHIVE.contains(command.ground())) {
            throw Refusal.conflict("erasure-file-kept", "R1", until);
        }
    }

    /** Whatever tells that the keys are gone may come again. */
    @CommandHandler
    void execute(RecordExecution command, EventAppender events) {
        if (status == ErasureStatus.GRANTED) {
            events.append(new ErasureExecuted(
                    command.erasureNo(), requestOf(command.erasureNo()).hall(), command.at()));
        }
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        ErasureRequested request = requestOf(question.erasureNo());
        return Offers.of(ErasureAct.values(), act -> act.check(request, status, question.by()));
    }

    @EventSourcingHandler
    void on(ErasureRequested event) {
        requested = event;
    }

    @EventSourcingHandler
    void on(ErasureRefused event) {
        status = ErasureStatus.REFUSED;
    }

    @EventSourcingHandler
    void on(ErasureGranted event) {
        status = ErasureStatus.GRANTED;
    }

    @EventSourcingHandler
    void on(ErasureExecuted event) {
        status = ErasureStatus.EXECUTED;
    }

    private ErasureRequested undecided(Decision command) {
        ErasureRequested request = requestOf(command.erasureNo());
        ErasureAct.DECIDE.check(request, status, command.by());
        return request;
    }

    private ErasureRequested requestOf(String erasureNo) {
        if (requested == null) {
            throw Refusal.notFound("unknown-number", erasureNo);
        }
        return requested;
    }
}
