/** Appointments 预约 and calls on duty 值班 as other services learn of them. */
@NullMarked
package org.servicehall.contracts.appointment;

import org.jspecify.annotations.NullMarked;
