/** Appointments: the days of clerks and what is booked of them (rules A1, A2). */
@NullMarked
package org.servicehall.intake.domain.appointment;

import org.jspecify.annotations.NullMarked;
