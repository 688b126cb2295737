/** Signatures, their correction and the days they make, over HTTP (T1 to T5). */
@NullMarked
package org.servicehall.attendance.api.day;

import org.jspecify.annotations.NullMarked;
