package org.servicehall.cases.domain.grant;

import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.grant.GrantCommand.BeginGrant;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.grant.GrantEvent;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.contracts.grant.GrantEvent.GrantBegun;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;

/** Something granted for a while: it ends with the year, with another grant, or by the lead (rule C5). */
@EventSourcedEntity(tagKey = GrantEvent.STREAM)
public class Grant {
    private @Nullable GrantBegun begun;
    private boolean ended;

    @EntityCreator
    Grant() {}

    @CommandHandler
    void begin(BeginGrant command, EventAppender events) {
        if (begun == null) {
            CaseOpened opened = command.opened();
            events.append(new GrantBegun(
                    command.grantNo(),
                    opened.hall(),
                    opened.matterId(),
                    opened.matterName(),
                    opened.applicant(),
                    Objects.requireNonNull(opened.terms().grant(), "only a matter that grants begins a grant"),
                    command.expiresAt(),
                    command.at()));
        }
    }

    @CommandHandler
    void end(EndGrant command, EventAppender events) {
        GrantBegun granted = known(command.grantNo());
        if (command.end() == End.REVOKED) {
            GrantAct.REVOKE.check(ended);
            checkReason(command.reason());
        }
        if (!ended && (command.end() != End.EXPIRED || isDue(granted, command))) {
            events.append(new GrantEnded(
                    command.grantNo(),
                    granted.hall(),
                    granted.matterId(),
                    granted.holder(),
                    command.end(),
                    command.with(),
                    command.reason(),
                    command.at()));
        }
    }

    @CommandHandler
    Offers offered(GrantQuestion.WhatMayBeDone question) {
        known(question.grantNo());
        return GrantAct.offers(ended);
    }

    private GrantBegun known(String grantNo) {
        if (begun == null) {
            throw Refusal.notFound("unknown-number", grantNo);
        }
        return begun;
    }

    private static void checkReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.unprocessable("revocation-needs-reason", "C5").at("reason");
        }
    }

    private static boolean isDue(GrantBegun begun, EndGrant command) {
        return begun.expiresAt() != null && !command.at().isBefore(begun.expiresAt());
    }

    @EventSourcingHandler
    void on(GrantBegun event) {
        begun = event;
    }

    @EventSourcingHandler
    void on(GrantEnded event) {
        ended = true;
    }
}
