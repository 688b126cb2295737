package org.servicehall.cases.domain.rating;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;

/**
 * What the resident thinks of a completed case (rule P7).
 *
 * @param clerk who handled it
 * @param stars 1 to 5
 */
public record RateCase(
        @TargetEntityId String caseNo,
        String hall,
        String matterId,
        String window,
        String clerk,
        int stars,
        Instant at) {}
