package org.servicehall.attendance.domain.rota;

import java.time.Instant;
import java.time.YearMonth;
import org.axonframework.modelling.annotation.TargetEntityId;

/** Asked of a month's turns, which answer with their {@link org.servicehall.contracts.Offers}; nothing is recorded. */
public record WhatMayBeDone(@TargetEntityId String rota, YearMonth month, DutyRules rules, String who, Instant at) {}
