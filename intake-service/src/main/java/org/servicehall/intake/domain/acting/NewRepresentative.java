package org.servicehall.intake.domain.acting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;

/**
 * Somebody who says that they act for an applicant (rule S8).
 *
 * @param values under what their data lies in the vault
 * @param seen what the hall saw of the ground; null where nothing yet
 * @param inPerson whether the matter is for the applicant in person
 * @param today in the hall's time zone
 * @param saidNotOfStaff whether they bear the name of one of the staff, and the clerk says that it is another person
 */
public record NewRepresentative(
        Applicant person,
        String values,
        Power power,
        @Nullable PowerProof seen,
        boolean inPerson,
        LocalDate today,
        boolean saidNotOfStaff) {}
