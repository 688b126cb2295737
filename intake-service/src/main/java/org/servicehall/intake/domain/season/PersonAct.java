package org.servicehall.intake.domain.season;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /**
     * What the asker may do with somebody who is so far.
     *
     * @param recordedBy who certified or struck off; null while nobody did
     * @param asLead whether the asker may undo what others did
     */
    public static Offers offers(
            CertificationStatus status,
            SeasonStatus season,
            @Nullable String recordedBy,
            String asker,
            boolean asLead) {
        return new Offers(
                season == SeasonStatus.OVER
                        ? List.of()
                        : Arrays.stream(values())
                                .filter(act -> act.fits(status))
                                .filter(act -> act != UNDO || mayUndo(recordedBy, asker, asLead))
                                .map(act -> new Offer(act.operation(), Map.of()))
                                .toList());
    }

    /** A wrong record is undone by who made it, or by the lead. */
    static boolean mayUndo(@Nullable String recordedBy, String asker, boolean asLead) {
        return asLead || asker.equals(recordedBy);
    }

    boolean fits(CertificationStatus status) {
        return (status == CertificationStatus.LISTED) == (this == STRIKE_OFF);
    }
}
