package org.servicehall.cases.view.register;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * Whose figures an entry counts in (D8): each act is its own clerk's.
 *
 * @param receivedBy the first asker
 * @param closedBy who ended an application that became no case; null where it lapsed
 * @param agent responsible from acceptance to reply
 * @param handler who handles or handled it; null before anybody does
 */
public record Clerks(
        @Person @Nullable String receivedBy,
        @Person @Nullable String closedBy,
        @Person @Nullable String acceptedBy,
        @Person @Nullable String agent,
        @Person @Nullable String handler) {
    public static final Clerks NONE = new Clerks(null, null, null, null, null);

    /** Who answers for the case's time: the agent while nobody handles it (D5). */
    public @Nullable String answerable() {
        return handler == null ? agent : handler;
    }

    Clerks receivedBy(String clerk) {
        return new Clerks(clerk, closedBy, acceptedBy, agent, handler);
    }

    Clerks closedBy(@Nullable String clerk) {
        return new Clerks(receivedBy, clerk, acceptedBy, agent, handler);
    }

    /** Either stream may tell of it first; the agent of the case's own stands. */
    Clerks acceptedBy(String clerk) {
        return new Clerks(receivedBy, closedBy, clerk, agent, handler);
    }

    Clerks accompaniedBy(String clerk) {
        return new Clerks(receivedBy, closedBy, acceptedBy, clerk, handler);
    }

    Clerks handledBy(String clerk) {
        return new Clerks(receivedBy, closedBy, acceptedBy, agent, clerk);
    }
}
