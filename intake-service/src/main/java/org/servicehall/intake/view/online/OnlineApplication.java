package org.servicehall.intake.view.online;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.application.IdentityProof;

/**
 * One application that came online, until it is accepted or over (rule S3).
 *
 * @param window in charge of the matter
 * @param applicant surname and asterisks
 * @param takenUpBy the clerk who took it up, or took it over first; null while it waits for the window
 * @param proof how the hall made sure who applied; null until it has
 */
public record OnlineApplication(
        @JsonProperty("no") String applicationNo,
        String hall,
        String window,
        String matterId,
        LocalizedText matterName,
        String applicant,
        Instant receivedAt,
        boolean waiting,
        @Person @Nullable String takenUpBy,
        @Nullable Instant takenUpAt,
        @Nullable IdentityProof proof,
        @Person @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    /** Whether it was applied for online, and not entered at the desk by that channel. */
    boolean wasApplied() {
        return waiting || takenUpAt != null;
    }

    /** It is for the window to take it up. */
    OnlineApplication arrived() {
        return new OnlineApplication(
                applicationNo,
                hall,
                window,
                matterId,
                matterName,
                applicant,
                receivedAt,
                true,
                takenUpBy,
                takenUpAt,
                proof,
                confirmedBy,
                confirmedAt);
    }

    OnlineApplication takenUp(String clerk, Instant at) {
        return new OnlineApplication(
                applicationNo,
                hall,
                window,
                matterId,
                matterName,
                applicant,
                receivedAt,
                false,
                clerk,
                at,
                proof,
                confirmedBy,
                confirmedAt);
    }

    OnlineApplication confirmed(IdentityProof how, String by, Instant at) {
        return new OnlineApplication(
                applicationNo,
                hall,
                window,
                matterId,
                matterName,
                applicant,
                receivedAt,
                waiting,
                takenUpBy,
                takenUpAt,
                how,
                by,
                at);
    }

    /** @param person whether it is to be made sure anew who applied */
    OnlineApplication corrected(String masked, boolean person) {
        return new OnlineApplication(
                applicationNo,
                hall,
                window,
                matterId,
                matterName,
                masked,
                receivedAt,
                waiting,
                takenUpBy,
                takenUpAt,
                person ? null : proof,
                person ? null : confirmedBy,
                person ? null : confirmedAt);
    }
}
