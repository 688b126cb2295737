package org.servicehall.cases.domain.rating;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.rating.RatingEvent;
import org.servicehall.contracts.rating.RatingEvent.CaseRated;

/** One case's rating, which is given once (rule P7). A stream of its own: nothing follows a case's end. */
@EventSourcedEntity(tagKey = RatingEvent.STREAM)
public class Rating {
    private boolean given;

    @EntityCreator
    Rating() {}

    @CommandHandler
    void rate(RateCase command, EventAppender events) {
        if (given) {
            throw Refusal.conflict("already-rated", "P7", command.caseNo());
        }
        events.append(new CaseRated(
                command.caseNo(),
                command.hall(),
                command.matterId(),
                command.window(),
                command.clerk(),
                command.stars(),
                command.at()));
    }

    @EventSourcingHandler
    void on(CaseRated event) {
        given = true;
    }
}
