package org.servicehall.contracts.household;

import java.time.LocalDate;
import org.servicehall.contracts.Applicant;

/**
 * Somebody of a household, as events know them (rule S8).
 *
 * @param relation to the head
 * @param from first day on which they were of it, as far as the hall knows
 */
public record HouseholdMember(Applicant person, HouseholdRelation relation, LocalDate from, JoiningGround ground) {}
