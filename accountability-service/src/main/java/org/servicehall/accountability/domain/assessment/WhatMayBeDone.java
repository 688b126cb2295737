package org.servicehall.accountability.domain.assessment;

import org.axonframework.modelling.annotation.TargetEntityId;

/**
 * Asked of a month, which answers with its {@link org.servicehall.contracts.Offers}; nothing is recorded.
 *
 * @param command as it would be if the month were published now
 */
public record WhatMayBeDone(@TargetEntityId String assessmentNo, PublishAssessment command) {
    public static WhatMayBeDone with(PublishAssessment command) {
        return new WhatMayBeDone(command.assessmentNo(), command);
    }
}
