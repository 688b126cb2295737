/** Who works at the hall, and who stands in for whom, over HTTP (T2, T6). */
@NullMarked
package org.servicehall.attendance.api.staff;

import org.jspecify.annotations.NullMarked;
