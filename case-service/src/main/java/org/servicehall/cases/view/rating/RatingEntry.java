package org.servicehall.cases.view.rating;

import java.time.Instant;
import org.servicehall.contracts.Person;

/** One rating. Figures are summed when asked for, so that a document follows one stream (P7). */
public record RatingEntry(
        String caseNo, String hall, String window, @Person String clerk, int stars, Instant ratedAt) {}
