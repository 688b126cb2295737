package org.servicehall.intake.domain.season;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.Applicant;

/** What is done with one person of a season's list (rule S9). */
public sealed interface CertificationCommand {
    String certificationNo();

    /** Who is listed where, as the season's list has it. */
    record Listing(String hall, String seasonNo, String matterId, Applicant person, String village, SeasonDays days) {}

    record Certify(@TargetEntityId String certificationNo, Listing listing, LocalDate today, String by, Instant at)
            implements CertificationCommand {}

    record StrikeOff(
            @TargetEntityId String certificationNo,
            Listing listing,
            String reason,
            LocalDate today,
            String by,
            Instant at)
            implements CertificationCommand {}

    /** @param asLead whether the asker may undo what others did */
    record UndoCertification(
            @TargetEntityId String certificationNo,
            Listing listing,
            String reason,
            LocalDate today,
            String by,
            boolean asLead,
            Instant at)
            implements CertificationCommand {}
}
