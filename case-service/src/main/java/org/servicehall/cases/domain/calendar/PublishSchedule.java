package org.servicehall.cases.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.modelling.annotation.TargetEntityId;

/**
 * Publishes a year's holidays, or replaces them (rule D1).
 *
 * @param year four digits
 * @param holidays days off with their festival
 * @param makeUpWorkdays weekend days that are worked
 */
public record PublishSchedule(
        @TargetEntityId String year,
        Map<LocalDate, String> holidays,
        Map<LocalDate, String> makeUpWorkdays,
        String by,
        Instant at) {}
