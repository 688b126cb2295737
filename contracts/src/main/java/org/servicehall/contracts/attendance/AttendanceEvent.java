package org.servicehall.contracts.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** A clerk's day: signed by the clerk, corrected by the office (rules T2, T5); topic {@code hall.attendance}. */
public sealed interface AttendanceEvent {
    String NAMESPACE = "org.servicehall.attendance";
    String STREAM = "ClerkDay";

    /** Hall, clerk and day: {@code 330106-wang.fang-20250926}. */
    String clerkDay();

    @Event(namespace = NAMESPACE, name = "signed-in", version = "1")
    record SignedIn(
            @EventTag(key = STREAM) String clerkDay,
            String hall,
            @Person String clerk,
            String window,
            LocalDate day,
            HalfDay half,
            Instant signedAt)
            implements AttendanceEvent {}

    @Event(namespace = NAMESPACE, name = "signed-out", version = "1")
    record SignedOut(
            @EventTag(key = STREAM) String clerkDay,
            String hall,
            @Person String clerk,
            String window,
            LocalDate day,
            HalfDay half,
            Instant signedAt)
            implements AttendanceEvent {}

    /**
     * The office corrected a signature, or supplied one that was forgotten; both values stay (rule T2).
     *
     * @param signed what stood there before; null where nothing did
     * @param corrected what counts from here on
     */
    @Event(namespace = NAMESPACE, name = "signature-corrected", version = "1")
    record SignatureCorrected(
            @EventTag(key = STREAM) String clerkDay,
            String hall,
            @Person String clerk,
            String window,
            LocalDate day,
            HalfDay half,
            Mark mark,
            @Nullable Instant signed,
            Instant corrected,
            String reason,
            @Person String correctedBy,
            Instant correctedAt)
            implements AttendanceEvent {}

    /**
     * The office found the clerk away from the post (rule T5); leave that covers it excuses it (rule T6).
     *
     * @param number counts the clerk's absences of the day, from 1
     */
    @Event(namespace = NAMESPACE, name = "off-post-recorded", version = "1")
    record OffPostRecorded(
            @EventTag(key = STREAM) String clerkDay,
            String hall,
            @Person String clerk,
            String window,
            LocalDate day,
            int number,
            Instant awayFrom,
            Instant awayTo,
            String note,
            @Person String recordedBy,
            Instant recordedAt)
            implements AttendanceEvent {}

    /** The office takes back what it recorded; both stay to be read (rule T5). */
    @Event(namespace = NAMESPACE, name = "off-post-revoked", version = "1")
    record OffPostRevoked(
            @EventTag(key = STREAM) String clerkDay,
            String hall,
            @Person String clerk,
            LocalDate day,
            int number,
            String reason,
            @Person String revokedBy,
            Instant revokedAt)
            implements AttendanceEvent {}

    /** Half of a working day (rule D2). */
    enum HalfDay {
        MORNING,
        AFTERNOON
    }

    /** Which of the two signatures of a half day (rule T2). */
    enum Mark {
        IN,
        OUT
    }
}
