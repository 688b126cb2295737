package org.servicehall.platform.projection;

import org.axonframework.messaging.eventhandling.annotation.Event;

/** Events of tests. */
public sealed interface TallyEvent {
    String NAMESPACE = "org.servicehall.test";

    @Event(namespace = NAMESPACE, name = "added", version = "1")
    record Added(String tally, int amount) implements TallyEvent, Misread {}

    @Event(namespace = NAMESPACE, name = "removed", version = "1")
    record Removed(String tally) implements TallyEvent {}

    /** One that a projection can't digest as long as it has its fault. */
    @Event(namespace = NAMESPACE, name = "spoilt", version = "1")
    record Spoilt(String tally) implements TallyEvent {}

    /** What an older program takes these events for: it can't read one that is spoilt. */
    sealed interface Misread permits Added, Misread.Spoilt {
        @Event(namespace = NAMESPACE, name = "spoilt", version = "1")
        record Spoilt(int tally) implements Misread {}
    }
}
