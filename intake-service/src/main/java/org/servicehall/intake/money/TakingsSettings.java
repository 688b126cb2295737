package org.servicehall.intake.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.takings.*}.
 *
 * @param ledgerAfterWorkingDays working days after the one on which takings should have been counted, at whose end it is a
 *     ledger entry that they were not; 0 where the hall enters none, nor that what was sent back was not counted again by the
 *     end of the next working day (S12)
 */
@Validated
@ConfigurationProperties("hall.takings")
public record TakingsSettings(
        @DefaultValue("1") @Min(0) @Max(30) int ledgerAfterWorkingDays) {}
