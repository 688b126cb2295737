package org.servicehall.accountability.domain;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.accountability.domain.LedgerCheckpointCommand.PublishCheckpoint;
import org.servicehall.accountability.domain.LedgerCheckpointCommand.PublishDailyCheckpoint;
import org.servicehall.contracts.accountability.LedgerEvent;
import org.servicehall.contracts.accountability.LedgerEvent.CheckpointSigned;

/** The checkpoints of one hall's ledger that were signed on one day (rule B9). */
@EventSourcedEntity(tagKey = LedgerEvent.STREAM)
public class LedgerCheckpoints {
    private boolean signed;

    @EntityCreator
    public LedgerCheckpoints() {}

    /** Somebody asked for it, so it is published whatever was signed before. */
    @CommandHandler
    void publish(PublishCheckpoint command, EventAppender events) {
        events.append(command.checkpoint());
    }

    /** Every instance sends this; the first of the day is published. */
    @CommandHandler
    void publish(PublishDailyCheckpoint command, EventAppender events) {
        if (!signed) {
            events.append(command.checkpoint());
        }
    }

    @EventSourcingHandler
    void on(CheckpointSigned event) {
        signed = true;
    }
}
