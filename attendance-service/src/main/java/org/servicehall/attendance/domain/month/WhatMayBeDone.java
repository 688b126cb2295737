package org.servicehall.attendance.domain.month;

import org.axonframework.modelling.annotation.TargetEntityId;

/**
 * Asked of a month, which answers with its {@link org.servicehall.contracts.Offers}; nothing is recorded.
 *
 * @param command as it would be if the month were published now
 */
public record WhatMayBeDone(@TargetEntityId String attendanceMonth, PublishMonth command) {
    public static WhatMayBeDone with(PublishMonth command) {
        return new WhatMayBeDone(command.attendanceMonth(), command);
    }
}
