package org.servicehall.intake.domain.queue;

import org.axonframework.modelling.annotation.TargetEntityId;

/** What a window's queue is asked; nothing is recorded. */
public sealed interface QueueQuestion {
    /** Of all its tickets; answered with {@link org.servicehall.contracts.Offers}, whose places are {@code ticket}. */
    record WhatMayBeDone(@TargetEntityId String queue, QueueRules rules, String by) implements QueueQuestion {}

    /** Whether another window's ticket would be taken over; answered with a {@code Boolean}. */
    record TakesTickets(@TargetEntityId String queue) implements QueueQuestion {}
}
