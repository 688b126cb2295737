package org.servicehall.intake.domain.command;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.intake.domain.acting.NewRepresentative;

/** Somebody acts for the applicant (rule S8). */
public sealed interface RepresentationCommand extends ApplicationCommand {
    /** By a clerk, whom the applicant or who acts for them tells so (S8). */
    record NameRepresentative(@TargetEntityId String applicationNo, Act act, NewRepresentative named)
            implements RepresentationCommand {}

    /** The ground on which they act was seen (S8). */
    record SeePower(
            @TargetEntityId String applicationNo, Act act, int representative, PowerProof proof, boolean saidNotOfStaff)
            implements RepresentationCommand {}

    /**
     * By the applicant's word (S8).
     *
     * @param standsBy whether they stand by what was done in their name
     */
    record RevokePower(
            @TargetEntityId String applicationNo, Act act, int representative, RevocationWord word, boolean standsBy)
            implements RepresentationCommand {}
}
