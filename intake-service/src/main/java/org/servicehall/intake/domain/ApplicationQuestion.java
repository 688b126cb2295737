package org.servicehall.intake.domain;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;

/** What an application is asked; nothing is recorded. */
public sealed interface ApplicationQuestion {
    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String applicationNo, Act who) implements ApplicationQuestion {}

    /** Answered with an {@link AcceptancePreview}. */
    record WhatAcceptanceComesTo(@TargetEntityId String applicationNo, AcceptApplication command)
            implements ApplicationQuestion {}

    /** Answered with {@link org.servicehall.intake.domain.acting.Representatives}. */
    record WhoActs(@TargetEntityId String applicationNo) implements ApplicationQuestion {}

    /** What may be done about who acts; answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDoneAboutActing(@TargetEntityId String applicationNo) implements ApplicationQuestion {}
}
