/** Leave 请假: asked for, approved, taken back (rule T6). */
@NullMarked
package org.servicehall.attendance.domain.leave;

import org.jspecify.annotations.NullMarked;
