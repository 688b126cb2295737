package org.servicehall.intake.domain.season;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Offers.Offer;

/** What is done with one person of a season's list (rule S9). Who is ticked off shows the card: that is done with no row. */
public enum PersonAct implements Offers.Act {
    STRIKE_OFF("seasons.strikeOff"),
    UNDO("seasons.undo");

    private final String operation;

    PersonAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** What may be done with somebody who is so far. */
    public static Offers offers(CertificationStatus status, SeasonStatus season) {
        return new Offers(
                season == SeasonStatus.OVER
                        ? List.of()
                        : Arrays.stream(values())
                                .filter(act -> act.fits(status))
                                .map(act -> new Offer(act.operation(), Map.of()))
                                .toList());
    }

    boolean fits(CertificationStatus status) {
        return (status == CertificationStatus.LISTED) == (this == STRIKE_OFF);
    }
}
