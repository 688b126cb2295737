package org.servicehall.attendance.domain.month;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;

/**
 * What people do with a month, under the name of its operation, and what the month alone rules out: asked first by the
 * command, and for what is offered (ADR 26).
 */
enum MonthAct implements Offers.Act {
    PUBLISH("attendance.publishMonth");

    private final String operation;

    MonthAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /**
     * Rows say what each half day was, so two sheets with equal rows say the same.
     *
     * @throws Refusal whatever the reason that is given
     */
    void check(@Nullable MonthPublished latest, PublishMonth command) {
        // At its very last moment nobody can be said not to have signed out yet.
        if (!command.at().isAfter(command.ends())) {
            throw Refusal.conflict("month-not-over", "T7", command.month());
        }
        if (latest != null && latest.rows().equals(command.rows())) {
            throw Refusal.conflict("month-unchanged", "T7", command.month(), latest.version());
        }
    }
}
