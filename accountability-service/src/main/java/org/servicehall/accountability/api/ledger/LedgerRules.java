package org.servicehall.accountability.api.ledger;

import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** Who sees what of the book (rules B7, B9). */
final class LedgerRules {
    private LedgerRules() {}

    /** Who only serves a window sees no more of the book than what is held against them. */
    static boolean seesAll(Actor actor) {
        return actor.is(Role.LEAD) || actor.is(Role.OFFICE) || actor.is(Role.LEADING_GROUP) || actor.is(Role.AUDITOR);
    }

    /** Who oversees the hall sees no more of what is held against themselves than anybody else (rule B7). */
    static boolean seesWhole(Actor actor, LedgerEntry finding) {
        return seesAll(actor) && !finding.person().equals(actor.id());
    }

    /** A finding as the reader may see it: an investigation isn't told to the person it is about (rule B7). */
    static Standing shown(Actor actor, Standing standing) {
        return seesWhole(actor, standing.finding()) ? standing : standing.told();
    }
}
