package org.servicehall.intake.domain.erasure;

import org.axonframework.modelling.annotation.TargetEntityId;

/** What a request to erase is asked; nothing is recorded. */
public sealed interface ErasureQuestion {
    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String erasureNo, String by) implements ErasureQuestion {}
}
