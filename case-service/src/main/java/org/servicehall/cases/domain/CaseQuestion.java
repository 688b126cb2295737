package org.servicehall.cases.domain;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;

/** What a case is asked; nothing is recorded. */
public sealed interface CaseQuestion {
    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String caseNo, Acting who, Instant at) implements CaseQuestion {}

    /** Answered with an {@link ExtensionPreview}. */
    record WhatExtensionComesTo(@TargetEntityId String caseNo, CaseCommand.RequestExtension command)
            implements CaseQuestion {}
}
