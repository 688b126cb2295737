package org.servicehall.contracts.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** A clerk's day as signed by the clerk (rule T2); topic {@code hall.attendance}. */
public sealed interface AttendanceEvent {
    String NAMESPACE = "org.servicehall.attendance";
    String STREAM = "ClerkDay";

    /** Hall, clerk and day: {@code 330106-wang.fang-20250926}. */
    String clerkDay();

    @Event(namespace = NAMESPACE, name = "signed-in", version = "1")
    record SignedIn(
            @EventTag(key = STREAM) String clerkDay,
            String hall,
            String clerk,
            String window,
            LocalDate day,
            HalfDay half,
            Instant signedAt)
            implements AttendanceEvent {}

    @Event(namespace = NAMESPACE, name = "signed-out", version = "1")
    record SignedOut(
            @EventTag(key = STREAM) String clerkDay,
            String hall,
            String clerk,
            String window,
            LocalDate day,
            HalfDay half,
            Instant signedAt)
            implements AttendanceEvent {}

    /** Half of a working day (rule D2). */
    enum HalfDay {
        MORNING,
        AFTERNOON
    }
}
