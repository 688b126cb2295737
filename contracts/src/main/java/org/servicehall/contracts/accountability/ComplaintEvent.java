package org.servicehall.contracts.accountability;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;

/** What happens to a complaint 举报 or suggestion 意见; topic {@code hall.accountability}. */
public sealed interface ComplaintEvent {
    String NAMESPACE = "org.servicehall.complaint";
    String STREAM = "Complaint";

    String complaintNo();

    /**
     * Filed by anyone, at any hour (rules P5, B1). Text and reporter are in the vault.
     *
     * @param person id of the staff member complained of; null when unknown
     * @param caseNo the case complained of; null when none
     */
    @Event(namespace = NAMESPACE, name = "filed", version = "1")
    record ComplaintFiled(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            Ground ground,
            Channel channel,
            boolean anonymous,
            @Nullable String person,
            @Nullable String window,
            @Nullable String caseNo,
            String queryCodeHash,
            Instant filedAt)
            implements ComplaintEvent {}

    /** The six kinds of conduct that may be reported (rule B1), and suggestions (rule P6). */
    enum Ground {
        PASSIVE_OR_LATE,
        EXTORTION,
        RUDE_CONDUCT,
        UNLAWFUL_CHARGES,
        RETALIATION,
        OTHER_NEGLECT,
        SUGGESTION
    }
}
