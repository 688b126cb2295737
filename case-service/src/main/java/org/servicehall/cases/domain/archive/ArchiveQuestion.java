package org.servicehall.cases.domain.archive;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.cases.domain.Acting;

/** What a file in the archive is asked; nothing is recorded. */
public sealed interface ArchiveQuestion {
    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String fileNo, Acting by) implements ArchiveQuestion {}
}
