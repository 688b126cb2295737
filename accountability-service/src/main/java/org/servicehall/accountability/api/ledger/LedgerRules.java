package org.servicehall.accountability.api.ledger;

import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;

/** Who may answer a finding, and when (rules B5, B8, B9). */
final class LedgerRules {
    private LedgerRules() {}

    /** Who only serves a window sees no more of the book than what is held against them. */
    static boolean seesAll(Actor actor) {
        return actor.is(Role.LEAD) || actor.is(Role.OFFICE) || actor.is(Role.LEADING_GROUP) || actor.is(Role.AUDITOR);
    }

    /**
     * Who oversees the hall sees no more of what is held against themselves than anybody else; whom it is held against lends
     * nobody what they are at the hall (rules B5, B7).
     */
    static boolean seesWhole(Actor actor, LedgerEntry finding) {
        return !finding.person().equals(actor.id()) && seesAll(free(actor, finding));
    }

    /** Whether it is for this person to say whether an explanation is accepted. */
    static boolean mayDecide(Actor actor, LedgerEntry finding) {
        return mayAs(Role.LEAD, actor, finding);
    }

    private static boolean mayAs(Role role, Actor actor, LedgerEntry finding) {
        return !finding.person().equals(actor.id()) && free(actor, finding).is(role);
    }

    private static Actor free(Actor actor, LedgerEntry finding) {
        return actor.without(finding.person()::equals);
    }

    /** A finding as the reader may see it: an investigation isn't told to the person it is about (rule B7). */
    static Standing shown(Actor actor, Standing standing) {
        return seesWhole(actor, standing.finding()) ? standing : standing.told();
    }

    /** Whether an investigation goes on makes no difference: else the refusal would tell of it (rule B7). */
    static void mayExplain(String person, Standing standing) {
        if (!standing.finding().person().equals(person)) {
            throw HallGuard.unknown(Long.toString(standing.finding().number()));
        }
        if (standing.told().state() != State.OPEN) {
            throw Refusal.conflict(
                    "ledger-entry-not-open", "B9", standing.finding().number());
        }
    }

    static void mayAccept(Actor actor, Standing standing) {
        notAboutOneself(actor, Role.LEAD, standing);
        if (standing.state() != State.EXPLAINED) {
            throw Refusal.conflict(
                    "ledger-entry-not-explained", "B9", standing.finding().number());
        }
    }

    static void mayCorrect(Actor actor, Standing standing) {
        notAboutOneself(actor, Role.OFFICE, standing);
        if (standing.state() == State.CORRECTED) {
            throw Refusal.conflict(
                    "ledger-entry-corrected", "B9", standing.finding().number());
        }
        if (standing.state() == State.DECIDED) {
            throw Refusal.conflict(
                    "ledger-entry-decided", "B8", standing.finding().number());
        }
    }

    private static void notAboutOneself(Actor actor, Role role, Standing standing) {
        if (!mayAs(role, actor, standing.finding())) {
            throw Refusal.forbidden("own-ledger-entry", "B5", standing.finding().number());
        }
    }
}
