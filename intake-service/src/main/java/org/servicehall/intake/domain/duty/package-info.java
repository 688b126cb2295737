/** Calls on duty: urgent needs while the hall is closed (rules A3, T8). */
@NullMarked
package org.servicehall.intake.domain.duty;

import org.jspecify.annotations.NullMarked;
