/** Turns of duty and of cleaning, by hall and month (rules T8, H1). */
@NullMarked
package org.servicehall.attendance.domain.rota;

import org.jspecify.annotations.NullMarked;
