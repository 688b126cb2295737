/** Appointments, also outside hours, and the duty that serves them. */
@NullMarked
package org.servicehall.intake.api.appointment;

import org.jspecify.annotations.NullMarked;
