package org.servicehall.intake.domain.command;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.Remedies;
import org.servicehall.intake.domain.ReceptionLimits;

/** What has passed is recorded, once (rules P2, K6, D5). */
public sealed interface PassedTimeCommand extends ApplicationCommand {
    /** From the sweep; changes nothing when the petition was decided on in time (K6). */
    record RecordPetitionUndecided(@TargetEntityId String applicationNo, Act act) implements PassedTimeCommand {}

    /**
     * From the sweep; changes nothing before its time, nor twice (P2).
     *
     * @param limits the hall's, by the schedule known now
     * @param noticeNo of the notice that tells the resident when it is over
     * @param remedies what the hall tells of them then (S6)
     * @param handedIn what was handed in online (S4)
     */
    record RecordPassedTime(
            @TargetEntityId String applicationNo,
            Act act,
            ReceptionLimits limits,
            Supplier<String> noticeNo,
            Remedies remedies,
            HandedIn handedIn)
            implements PassedTimeCommand {
        /** At a hall that tells of no remedies. */
        public RecordPassedTime(String applicationNo, Act act, ReceptionLimits limits, Supplier<String> noticeNo) {
            this(applicationNo, act, limits, noticeNo, Remedies.NONE, HandedIn.NOTHING);
        }
    }

    /** Tells what lies with the hall of what its resident handed in online (S4). */
    @FunctionalInterface
    interface HandedIn {
        HandedIn NOTHING = (applicationNo, items, since, until, now) -> false;

        /**
         * Whether something for one of these items came in time, and nobody has sent it back nor recorded it as brought, or the
         * hall sent it back so late that the resident has time for another.
         *
         * @param since when the resident was asked for them
         * @param until in time is up to and including this
         */
        boolean waits(String applicationNo, Collection<String> items, Instant since, Instant until, Instant now);
    }
}
