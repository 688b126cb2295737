package org.servicehall.attendance.domain.staff;

import java.time.LocalDate;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.attendance.domain.staff.StaffCommand.Appointer;

/**
 * Asked of somebody's entry, which answers with its {@link org.servicehall.contracts.Offers}; nothing is recorded.
 *
 * @param today the day at the hall
 */
public record WhatMayBeDone(@TargetEntityId String staff, Appointer by, LocalDate today) {}
