package org.servicehall.contracts.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** The monthly assessment of clerks and windows (rules D8, H2); topic {@code hall.accountability}. */
public sealed interface AssessmentEvent {
    String NAMESPACE = "org.servicehall.assessment";
    String STREAM = "Assessment";

    /** Hall and month: {@code 330106-202611}. */
    String assessmentNo();

    /**
     * Published by the office; it stays as it is, a correction is a further version.
     *
     * @param month as {@code 2026-11}
     * @param version 1 for the first
     * @param formula version of the formula it was scored by
     * @param reason why it was corrected; null for the first version
     */
    @Event(namespace = NAMESPACE, name = "published", version = "1")
    record AssessmentPublished(
            @EventTag(key = STREAM) String assessmentNo,
            String hall,
            String month,
            int version,
            String formula,
            List<Line> clerks,
            List<Line> windows,
            @Nullable String reason,
            @Person String publishedBy,
            Instant publishedAt)
            implements AssessmentEvent {}

    /**
     * One clerk or window.
     *
     * @param subject user id or code of the window
     * @param figures what was counted, by name, as {@code accepted}, {@code onTime}, {@code averageShare}; decimal texts
     * @param parts points that each figure gives or takes, by name; decimal texts
     * @param score sum of the parts, decimal text
     */
    record Line(@Person String subject, Map<String, String> figures, Map<String, String> parts, String score) {}
}
