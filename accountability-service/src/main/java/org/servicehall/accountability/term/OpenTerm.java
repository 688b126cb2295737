package org.servicehall.accountability.term;

import java.time.Instant;
import org.servicehall.platform.due.Due;

/**
 * A complaint that is neither accepted nor declined, or a suggestion without answer.
 *
 * @param next from this instant on its days have passed
 */
public record OpenTerm(String complaintNo, String hall, Instant next) implements Due {}
