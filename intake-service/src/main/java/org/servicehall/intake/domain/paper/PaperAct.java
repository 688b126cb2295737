package org.servicehall.intake.domain.paper;

import org.servicehall.contracts.Offers;
import org.servicehall.intake.domain.paper.PaperCommand.WhatMayBeDone;

/** What people of the hall do with one paper, under the name of its operation. */
enum PaperAct implements Offers.Act {
    DECIDE("papers.decide") {
        @Override
        void check(PaperFile papers, WhatMayBeDone question, int number) {
            papers.checkToBeDecided(question.applicationNo(), number);
        }
    },
    VOID("papers.void") {
        @Override
        void check(PaperFile papers, WhatMayBeDone question, int number) {
            papers.checkMayBeVoided(question, number);
        }
    };

    private final String operation;

    PaperAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** @throws org.servicehall.contracts.Refusal when that paper doesn't allow it, or who asks may not */
    abstract void check(PaperFile papers, WhatMayBeDone question, int number);
}
