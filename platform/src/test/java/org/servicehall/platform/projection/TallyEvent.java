package org.servicehall.platform.projection;

import org.axonframework.messaging.eventhandling.annotation.Event;

/** Events of tests. */
sealed interface TallyEvent {
    String NAMESPACE = "org.servicehall.test";

    @Event(namespace = NAMESPACE, name = "added", version = "1")
    record Added(String tally, int amount) implements TallyEvent {}

    @Event(namespace = NAMESPACE, name = "removed", version = "1")
    record Removed(String tally) implements TallyEvent {}

    /** One that a projection can't digest as long as it has its fault. */
    @Event(namespace = NAMESPACE, name = "spoilt", version = "1")
    record Spoilt(String tally) implements TallyEvent {}
}
