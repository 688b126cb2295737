/** Leave, rule by rule. */
@NullMarked
package org.servicehall.attendance.domain.leave;

import org.jspecify.annotations.NullMarked;
