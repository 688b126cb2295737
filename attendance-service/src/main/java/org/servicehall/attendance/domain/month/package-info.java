/** A month's attendance once it is published (rule T7). */
@NullMarked
package org.servicehall.attendance.domain.month;

import org.jspecify.annotations.NullMarked;
