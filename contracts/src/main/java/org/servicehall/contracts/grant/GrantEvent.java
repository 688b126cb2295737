package org.servicehall.contracts.grant;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.LocalizedText;

/** What a granted case gives, for as long as it lasts (rule C5); topic {@code hall.cases}. */
public sealed interface GrantEvent {
    String NAMESPACE = "org.servicehall.grant";
    String STREAM = "Grant";

    /** Number of the case that granted it. */
    String grantNo();

    /**
     * The case was granted.
     *
     * @param expiresAt when it ends unless applied for anew; null when it lasts
     */
    @Event(namespace = NAMESPACE, name = "begun", version = "1")
    record GrantBegun(
            @EventTag(key = STREAM) String grantNo,
            String hall,
            String matterId,
            LocalizedText matterName,
            Applicant holder,
            GrantTerms terms,
            @Nullable Instant expiresAt,
            Instant begunAt)
            implements GrantEvent {}

    /**
     * It is over.
     *
     * @param with number of the grant that took this one with it; null for another cause
     * @param reason the lead's words when revoked; null otherwise
     */
    @Event(namespace = NAMESPACE, name = "ended", version = "1")
    record GrantEnded(
            @EventTag(key = STREAM) String grantNo,
            String hall,
            String matterId,
            Applicant holder,
            End end,
            @Nullable String with,
            @Nullable String reason,
            Instant endedAt)
            implements GrantEvent {}

    /** Why a grant is over. */
    enum End {
        /** The year is over: to be applied for anew. */
        EXPIRED,
        /** A grant it depends on is over. */
        WITH_ANOTHER,
        /** Taken back by the lead, for a reason. */
        REVOKED
    }
}
