package org.servicehall.attendance.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;

/** What a clerk can do to the own day (rule T2). The half is found from the hall's hours. */
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
}
