package org.servicehall.cases.domain.grant;

import org.axonframework.modelling.annotation.TargetEntityId;

/** What a grant is asked; nothing is recorded. */
public sealed interface GrantQuestion {
    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String grantNo) implements GrantQuestion {}
}
