package org.servicehall.platform.eventstore;

import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;

/**
 * Position of a stream that has no events yet. Axon gives it the position 0, which is also that of a stream with one
 * event; by its class the two are told apart.
 */
final class EmptyStreamMarker extends AggregateBasedConsistencyMarker {
    EmptyStreamMarker(String entity) {
        super(entity, 0);
    }
}
