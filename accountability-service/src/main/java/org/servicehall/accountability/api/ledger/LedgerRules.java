package org.servicehall.accountability.api.ledger;

import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.contracts.accountability.ConductEvent;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** Who sees what of the book (rules B7, B9). */
final class LedgerRules {
    private LedgerRules() {}

    /** Who only serves a window or investigates sees no more of the book than what is held against them. */
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

    /** Whether it is for this person to say that a finding is wrong, or that whoever said so is right. */
    static boolean mayCorrect(Actor actor, LedgerEntry finding) {
        return mayAs(Role.OFFICE, actor, finding) || mayAs(Role.LEADING_GROUP, actor, finding);
    }

    /** Whether the system itself proved it: what staff wrote down about conduct is theirs to correct. */
    static boolean isProvedBySystem(LedgerEntry finding) {
        return !finding.source().startsWith(ConductEvent.STREAM + ":");
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
}
