package org.servicehall.intake.domain.acting;

import java.time.LocalDate;

/**
 * Through whom an applicant does something (rule S8).
 *
 * @param representative as the application counts them
 * @param today in the hall's time zone
 */
public record Through(int representative, LocalDate today) {}
