package org.servicehall.attendance.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;

/**
 * What a clerk can do to the own day, whose half is found from the hall's hours (rule T2), and what the office can do to
 * it (rules T2, T5).
 */
public sealed interface ClerkDayCommand {
    @Command(namespace = "org.servicehall.attendance", name = "sign-in")
    record SignIn(
            @TargetEntityId String clerkDay,
            String hall,
            String clerk,
            String window,
            LocalDate day,
            Halves halves,
            Instant at)
            implements ClerkDayCommand {}

    @Command(namespace = "org.servicehall.attendance", name = "sign-out")
    record SignOut(
            @TargetEntityId String clerkDay,
            String hall,
            String clerk,
            String window,
            LocalDate day,
            Halves halves,
            Instant at)
            implements ClerkDayCommand {}

    /**
     * @param corrected what is to count from here on
     * @param earliest nothing before it is corrected any more
     */
    @Command(namespace = "org.servicehall.attendance", name = "correct-signature")
    record CorrectSignature(
            @TargetEntityId String clerkDay,
            String hall,
            String clerk,
            String window,
            LocalDate day,
            HalfDay half,
            Mark mark,
            Instant corrected,
            Instant earliest,
            Halves halves,
            String reason,
            String by,
            Instant at)
            implements ClerkDayCommand {}

    @Command(namespace = "org.servicehall.attendance", name = "record-off-post")
    record RecordOffPost(
            @TargetEntityId String clerkDay,
            String hall,
            String clerk,
            String window,
            LocalDate day,
            Span away,
            Instant earliest,
            Halves halves,
            String note,
            String by,
            Instant at)
            implements ClerkDayCommand {}

    @Command(namespace = "org.servicehall.attendance", name = "revoke-off-post")
    record RevokeOffPost(@TargetEntityId String clerkDay, int number, String reason, String by, Instant at)
            implements ClerkDayCommand {}
}
