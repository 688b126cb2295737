package org.servicehall.platform.automation;

import java.util.Set;
import org.servicehall.platform.event.RecordedEvent;

/**
 * A policy, {@code WhenXThenY}: reacts to an event by sending commands. A Spring bean of this type is found and fed.
 *
 * <p>Events of one stream come in order. An event may come again after a crash or rebalance, so every command carries the
 * key {@code name() + "/" + event.id()}. What happens to an exception depends on its kind: while store or broker are away
 * the event is tried again; a {@link org.servicehall.contracts.Refusal} is the domain's answer, goes to the dead letters
 * for people to look at, and the stream goes on; anything else sets the stream aside until it is replayed.
 */
public interface Automation {
    /** Unique within the service, kebab-case, as {@code when-application-accepted-then-open-case}. */
    String name();

    Set<String> topics();

    /** What it does at events of which types; the same each time it is asked. */
    Reactions reactions();

    /**
     * Whether somebody waits for what it does, a person or the next step of a case. Where nobody does, it takes more at once,
     * a quarter of a second later (ADR 69).
     */
    default boolean isAwaited() {
        return true;
    }

    /** Reacts as {@link #reactions()} says; at an event of any other type it does nothing. */
    default void on(RecordedEvent event) {
        reactions().take(event);
    }
}
