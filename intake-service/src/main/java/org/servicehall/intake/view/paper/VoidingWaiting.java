package org.servicehall.intake.view.paper;

import java.time.Instant;
import org.servicehall.contracts.Person;

/**
 * One paper of an archived file that the office wants to void and a second person has to agree to (rules S4, R1).
 *
 * @param number among the papers of its application
 * @param reason without personal data
 * @param requestedBy who can't be the second
 */
public record VoidingWaiting(
        int number, String reason, @Person String requestedBy, Instant requestedAt) {}
