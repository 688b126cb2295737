/** Keeps the staff: what a stream of one person alone cannot see to. */
@NullMarked
package org.servicehall.attendance.staff;

import org.jspecify.annotations.NullMarked;
