package org.servicehall.intake.view.appointment;

import java.time.Instant;

/** At which window a clerk signed in last. */
public record WindowClerk(String clerk, String hall, String window, Instant since) {}
