/** Attendance over HTTP. */
@NullMarked
package org.servicehall.attendance.api;

import org.jspecify.annotations.NullMarked;
