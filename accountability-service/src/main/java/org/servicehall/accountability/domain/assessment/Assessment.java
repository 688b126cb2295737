package org.servicehall.accountability.domain.assessment;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.AssessmentEvent;
import org.servicehall.contracts.accountability.AssessmentEvent.AssessmentPublished;

/** One hall's month. What was published stays; a correction is a further version with its reason (rule D8). */
@EventSourcedEntity(tagKey = AssessmentEvent.STREAM)
public class Assessment {
    private @Nullable AssessmentPublished latest;

    @EntityCreator
    public Assessment() {}

    @CommandHandler
    void publish(PublishAssessment command, EventAppender events) {
        AssessmentAct.PUBLISH.check(latest, command);
        events.append(new AssessmentPublished(
                command.assessmentNo(),
                command.hall(),
                command.month(),
                nextVersion(command),
                command.formula(),
                command.clerks(),
                command.windows(),
                command.reason(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        return Offers.of(AssessmentAct.values(), act -> act.check(latest, question.command()));
    }

    private int nextVersion(PublishAssessment command) {
        if (latest == null) {
            return 1;
        }
        if (command.reason() == null || command.reason().isBlank()) {
            throw Refusal.unprocessable("assessment-needs-reason", "D8", command.month())
                    .at("reason");
        }
        return latest.version() + 1;
    }

    @EventSourcingHandler
    void on(AssessmentPublished event) {
        latest = event;
    }
}
