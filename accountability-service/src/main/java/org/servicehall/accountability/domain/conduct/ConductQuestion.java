package org.servicehall.accountability.domain.conduct;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

/** What a record about conduct is asked; nothing is recorded. */
public sealed interface ConductQuestion {
    /**
     * Answered with {@link org.servicehall.contracts.Offers}.
     *
     * @param office whether the office asks
     * @param standsInFor user id of whose rights it takes; null for the own
     */
    record WhatMayBeDone(
            @TargetEntityId String recordNo,
            String by,
            boolean office,
            @Nullable String standsInFor) implements ConductQuestion {}
}
