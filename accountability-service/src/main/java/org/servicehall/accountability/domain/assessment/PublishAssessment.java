package org.servicehall.accountability.domain.assessment;

import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;

/**
 * Publishes a month as it was counted (rule D8).
 *
 * @param monthEnds first instant after the month
 * @param attendancePublished whether the month's attendance is published, which the lines count (rule T7)
 * @param formula version of the formula that scored the lines
 * @param reason why it is corrected; none needed the first time
 */
@Command(namespace = "org.servicehall.assessment", name = "publish")
public record PublishAssessment(
        @TargetEntityId String assessmentNo,
        String hall,
        String month,
        Instant monthEnds,
        boolean attendancePublished,
        String formula,
        List<Line> clerks,
        List<Line> windows,
        @Nullable String reason,
        String by,
        Instant at) {}
