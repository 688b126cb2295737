package org.servicehall.contracts.cases;

import java.time.Instant;
import org.servicehall.contracts.Person;

/**
 * A share of a case's time in one person's hands (rules C1, D5).
 *
 * @param person handler, or agent while there was none
 * @param window where it was handled
 * @param from when they had it
 * @param until when the next had it, or the deadline
 * @param workingMinutes whole minutes of working time in between; those of all shares add up to the time there was
 */
public record Held(@Person String person, String window, Instant from, Instant until, long workingMinutes) {}
