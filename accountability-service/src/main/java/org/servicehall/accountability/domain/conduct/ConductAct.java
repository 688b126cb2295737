package org.servicehall.accountability.domain.conduct;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;

/**
 * What people do with a record about conduct, each under the name of its operation, and which of it the record and the person
 * alone rule out: asked first by each command, and for what is offered (rules H2, H3, G1 and G2, ADR 26).
 */
enum ConductAct implements Offers.Act {
    WITHDRAW_POSTING("conduct.withdrawPosting"),
    WITHDRAW_RECORD("conduct.withdraw");

    private final String operation;

    ConductAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /**
     * What is recorded, as far as it says who may take it back.
     *
     * @param person whom it is about, or who declared the gift; null where it is about nobody alone
     */
    record Recorded(
            String no,
            boolean posting,
            boolean gift,
            boolean withdrawn,
            @Nullable String person) {}

    /**
     * Who asks.
     *
     * @param office whether the office asks
     * @param standsInFor user id of whose rights it takes; null for the own
     */
    record By(String id, boolean office, @Nullable String standsInFor) {}

    /** @throws Refusal whatever the request says; for who may not know of it, that of a number nobody has */
    void check(Recorded record, By by) {
        switch (this) {
            case WITHDRAW_POSTING -> checkPosting(record, by);
            case WITHDRAW_RECORD -> checkRecord(record, by);
        }
    }

    private static void checkPosting(Recorded record, By by) {
        if (!record.posting()) {
            throw Refusal.notFound("unknown-posting", record.no());
        }
        if (record.withdrawn()) {
            throw Refusal.conflict("posting-withdrawn-already", "G2", record.no());
        }
        checkAboutAnother(record, by, "G2");
    }

    private static void checkRecord(Recorded record, By by) {
        boolean own = record.gift() && by.id().equals(record.person());
        if (record.posting() || !(own || by.office())) {
            throw unknown(record.no());
        }
        if (record.withdrawn()) {
            throw Refusal.conflict("conduct-withdrawn-already", "H3", record.no());
        }
        if (record.gift() && !own) {
            throw Refusal.forbidden("gift-of-another", "G1", record.no());
        }
        if (!record.gift()) {
            checkAboutAnother(record, by, "H3");
        }
    }

    static Refusal unknown(String no) {
        return Refusal.notFound("unknown-conduct-record", no);
    }

    /** Whom it is about lends nobody what they are at the hall to take it back either (rule B5). */
    private static void checkAboutAnother(Recorded record, By by, String rule) {
        String person = record.person();
        if (by.id().equals(person)) {
            throw Refusal.forbidden("conduct-about-oneself", rule);
        }
        if (person != null && person.equals(by.standsInFor())) {
            throw Refusal.forbidden("conduct-about-whom-you-stand-in-for", rule);
        }
    }
}
