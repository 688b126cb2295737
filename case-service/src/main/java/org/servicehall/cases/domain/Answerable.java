package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;

/**
 * Who answers for a case (rule C1).
 *
 * @param agent 代办员, from acceptance to reply
 * @param handler 承办人; null until one is assigned
 * @param byDefault whether who accepted it handles it, and nobody has said so (K4, ADR 45)
 * @param window where it is handled
 * @param holds who had it in hand since when, the first from acceptance on
 * @param proposed who is asked to handle it; null when nobody is
 * @param concerned user ids of who ever asked or was asked
 */
record Answerable(
        String agent,
        @Nullable String handler,
        boolean byDefault,
        String window,
        List<Hold> holds,
        @Nullable HandlerProposed proposed,
        Set<String> concerned) {
    static Answerable of(CaseOpened opened) {
        Hold first = new Hold(opened.agent(), opened.window(), opened.acceptedAt());
        return new Answerable(opened.agent(), null, false, opened.window(), List.of(first), null, Set.of());
    }

    /** Whoever was asked is asked no longer. */
    Answerable handledBy(String next, String at, Instant from) {
        Hold hold = new Hold(next, at, from);
        return new Answerable(agent, next, hold.equals(holds.getFirst()), at, plus(hold), null, concerned);
    }

    /** Who has decided it has said so. */
    Answerable byName() {
        return new Answerable(agent, handler, false, window, holds, proposed, concerned);
    }

    /** Another agent holds it only while nobody handles it. */
    Answerable accompaniedBy(String next, Instant from) {
        List<Hold> held = handler == null ? plus(new Hold(next, window, from)) : holds;
        return new Answerable(next, handler, byDefault, window, held, proposed, concerned);
    }

    Answerable asking(@Nullable HandlerProposed next) {
        Set<String> all = next == null
                ? concerned
                : Stream.concat(concerned.stream(), Stream.of(next.handler(), next.proposedBy()))
                        .collect(Collectors.toUnmodifiableSet());
        return new Answerable(agent, handler, byDefault, window, holds, next, all);
    }

    private List<Hold> plus(Hold next) {
        return next.isOf(holds.getLast())
                ? holds
                : Stream.concat(holds.stream(), Stream.of(next)).toList();
    }

    /** Who holds it now: the agent while nobody handles it (D5). */
    String person() {
        return handler == null ? agent : handler;
    }

    /** The first handler is named by anybody of the window or the agent; later ones by who answers for it now (C1). */
    void checkMayAssign(Acting by) {
        boolean ofTheWindow = named() == null && window.equals(by.window());
        if (!by.lead() && !by.office() && !ofTheWindow && !answers(by.id())) {
            throw Refusal.forbidden("not-yours-to-assign", "C1", person());
        }
    }

    /**
     * Whoever takes a case needs not be asked, nor whom a lead orders to, nor whom the agent or the office names as it opens;
     * but nobody orders a case away that they hold themselves, nor has it ordered away by who acts for them (C1, D5).
     *
     * @param opening whether the case has just been opened
     */
    boolean takesEffectAtOnce(String next, Acting by, boolean opening) {
        boolean takes = next.equals(by.id());
        boolean orders = by.lead() && !by.isJudgedAs(person()::equals);
        boolean first = opening && nobodyHeldItYet() && (by.id().equals(agent) || by.office());
        return takes || orders || first;
    }

    /** But for the agent, with whom it came. */
    private boolean nobodyHeldItYet() {
        return named() == null && holds.size() == 1;
    }

    /** The handler, once somebody has said who it is. */
    @Nullable
    String named() {
        return byDefault ? null : handler;
    }

    /** The proposal that waits, for who is asked. */
    HandlerProposed askedOf(String person) {
        HandlerProposed waiting = waiting();
        if (!waiting.handler().equals(person)) {
            throw Refusal.forbidden("handler-not-asked", "C1", waiting.handler());
        }
        return waiting;
    }

    /** The proposal that waits, for who made it or the lead. */
    HandlerProposed proposedBy(Acting by) {
        HandlerProposed waiting = waiting();
        if (!by.lead() && !waiting.proposedBy().equals(by.id())) {
            throw Refusal.forbidden("not-your-proposal", "C1", waiting.proposedBy());
        }
        return waiting;
    }

    private HandlerProposed waiting() {
        if (proposed == null) {
            throw Refusal.conflict("no-handler-proposed", "C1");
        }
        return proposed;
    }

    /** Whether this person handles or accompanies it now. */
    boolean answers(String person) {
        return person.equals(handler) || person.equals(agent);
    }

    void checkAssignment(String next, String at, @Nullable String reason) {
        String before = named();
        if (next.equals(before) && at.equals(window)) {
            throw Refusal.conflict("handler-unchanged", "C1", next);
        }
        if (before != null && isBlank(reason)) {
            throw Refusal.unprocessable("reassignment-needs-reason", "C1", before)
                    .at("reason");
        }
    }

    /**
     * Handling is for the handler and the agent; somebody else is assigned first, with a reason. Who may take a case that nobody
     * handles is told that nobody does.
     */
    void checkHandles(Acting by) {
        if (!answers(by.id()) && !isOpenTo(by)) {
            throw stranger();
        }
        if (handler == null) {
            throw Refusal.conflict("no-handler-yet", "C1");
        }
    }

    /** Who handles or accompanies it, their deputy, or the lead in their stead (P2). */
    void checkMayRecordWithdrawal(Acting by) {
        if (!by.lead() && !by.isJudgedAs(this::answers)) {
            throw stranger();
        }
    }

    /** Nobody orders a case away that they hold themselves as its agent, nor has it ordered away by who acts for them. */
    void checkMayReassignAgent(Acting by) {
        if (handler == null && by.isJudgedAs(agent::equals)) {
            throw Refusal.forbidden("agent-gives-own-case-away", "C1", agent);
        }
    }

    /** Who is asked to handle it; where nobody is, only who has or had part in it learns that. */
    void checkMayAnswer(Acting by) {
        if (proposed == null) {
            checkConcerned(by);
        } else {
            askedOf(by.id());
        }
    }

    /** Who asked, or the lead; where nobody is asked, only who has or had part in it learns that. */
    void checkMayWithdraw(Acting by) {
        if (proposed == null) {
            checkConcerned(by);
        } else {
            proposedBy(by);
        }
    }

    private void checkConcerned(Acting by) {
        boolean held = holds.stream().anyMatch(hold -> hold.person().equals(by.id()));
        if (!by.lead() && !held && !answers(by.id()) && !concerned.contains(by.id())) {
            throw stranger();
        }
    }

    private boolean isOpenTo(Acting by) {
        return handler == null && window.equals(by.window());
    }

    private Refusal stranger() {
        return Refusal.forbidden("not-answerable", "C1", handler == null ? "-" : handler, agent);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
