package org.servicehall.accountability.domain.assessment;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
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
        if (command.at().isBefore(command.monthEnds())) {
            throw Refusal.conflict("assessment-month-not-over", "D8", command.month());
        }
        if (!command.attendancePublished()) {
            throw Refusal.conflict("assessment-needs-attendance", "T7", command.month());
        }
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

    private int nextVersion(PublishAssessment command) {
        if (latest == null) {
            return 1;
        }
        if (latest.formula().equals(command.formula())
                && List.of(latest.clerks(), latest.windows()).equals(List.of(command.clerks(), command.windows()))) {
            throw Refusal.conflict("assessment-unchanged", "D8", command.month(), latest.version());
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
