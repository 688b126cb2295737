package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.accountability.domain.complaint.sanction.RecommendationPreview;

/** What a complaint is asked; nothing is recorded. */
public sealed interface ComplaintQuestion {
    String complaintNo();

    /**
     * Answered with {@link org.servicehall.contracts.Offers}.
     *
     * @param staff of the hall now, who could record in somebody's place
     */
    @Command(namespace = ComplaintCommand.NAMESPACE, name = "what-may-be-done")
    record WhatMayBeDone(@TargetEntityId String complaintNo, Supplier<List<By>> staff, By by, Instant at)
            implements ComplaintQuestion {}

    /** What would be recommended; answered with a {@link RecommendationPreview}. */
    @Command(namespace = ComplaintCommand.NAMESPACE, name = "what-is-recommended")
    record WhatIsRecommended(@TargetEntityId String complaintNo, ComplaintCommand.RecommendSanction command)
            implements ComplaintQuestion {}
}
