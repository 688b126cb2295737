package org.servicehall.intake.automation;

import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.intake.grant.GrantReservations;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.springframework.stereotype.Component;

/** A case that ended without a grant, and a grant that ended, stand in nobody's way any more (rule C5). */
@Component
class WhenNothingIsDrawnThenReleaseReservation implements Automation {
    private final GrantReservations reservations;

    WhenNothingIsDrawnThenReleaseReservation(GrantReservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public String name() {
        return "when-nothing-is-drawn-then-release-reservation";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(CaseCompleted.class, (completed, _) -> {
                    if (completed.outcome() != Outcome.GRANTED) {
                        reservations.release(completed.caseNo());
                    }
                })
                .and(GrantEnded.class, (ended, _) -> reservations.release(ended.grantNo()));
    }
}
