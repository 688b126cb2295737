/** Published months, rule by rule. */
@NullMarked
package org.servicehall.attendance.domain.month;

import org.jspecify.annotations.NullMarked;
