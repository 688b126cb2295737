package org.servicehall.accountability.domain;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.accountability.LedgerEvent.CheckpointSigned;

/** Publishes a checkpoint that has been signed. */
public sealed interface LedgerCheckpointCommand {
    @Command(namespace = "org.servicehall.ledger", name = "publish-checkpoint")
    record PublishCheckpoint(@TargetEntityId String book, CheckpointSigned checkpoint)
            implements LedgerCheckpointCommand {}

    @Command(namespace = "org.servicehall.ledger", name = "publish-daily-checkpoint")
    record PublishDailyCheckpoint(@TargetEntityId String book, CheckpointSigned checkpoint)
            implements LedgerCheckpointCommand {}
}
