package org.servicehall.cases.domain;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/**
 * Who answers for a case (rule C1).
 *
 * @param agent 代办员, from acceptance to reply
 * @param handler 承办人; null until one is assigned
 * @param window where it is handled
 */
record Answerable(String agent, @Nullable String handler, String window) {
    Answerable handledBy(String next, String at) {
        return new Answerable(agent, next, at);
    }

    Answerable accompaniedBy(String next) {
        return new Answerable(next, handler, window);
    }

    /** Who answers for it when time runs out: the agent while nobody handles it (D5). */
    String person() {
        return handler == null ? agent : handler;
    }

    /** The first handler is named by anybody of the window or the agent; later ones by who answers for it now (C1). */
    void checkMayAssign(Acting by) {
        boolean ofTheWindow = handler == null && window.equals(by.window());
        if (!by.lead() && !by.office() && !ofTheWindow && !answers(by.id())) {
            throw Refusal.forbidden("not-yours-to-assign", "C1", person());
        }
    }

    /** Objections are decided by who answers for the case, or the lead (C3). */
    void checkMayDecideObjection(Acting by) {
        if (!by.lead() && !answers(by.id())) {
            throw Refusal.forbidden("objection-not-yours", "C3");
        }
    }

    private boolean answers(String person) {
        return person.equals(handler) || person.equals(agent);
    }

    void checkAssignment(String next, String at, @Nullable String reason) {
        if (next.equals(handler) && at.equals(window)) {
            throw Refusal.conflict("handler-unchanged", "C1", next);
        }
        if (handler != null && isBlank(reason)) {
            throw Refusal.unprocessable("reassignment-needs-reason", "C1", handler)
                    .at("reason");
        }
    }

    /** Handling is for the handler and the agent; somebody else is assigned first, with a reason. */
    void checkHandles(String by) {
        if (handler == null) {
            throw Refusal.conflict("no-handler-yet", "C1");
        }
        if (!answers(by)) {
            throw Refusal.forbidden("not-answerable", "C1", handler, agent);
        }
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
