package org.servicehall.cases.domain;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.calendar.HallCalendar;

/** What a case is asked; nothing is recorded. */
public sealed interface CaseQuestion {
    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String caseNo, Acting who, Instant at, HallCalendar calendar)
            implements CaseQuestion {}

    /** Answered with true where this person may judge objections to it (C3), and else refused. */
    record WhetherMayJudge(@TargetEntityId String caseNo, Acting who) implements CaseQuestion {}

    /** Answered with an {@link ExtensionPreview}. */
    record WhatExtensionComesTo(@TargetEntityId String caseNo, CaseCommand.RequestExtension command)
            implements CaseQuestion {}
}
