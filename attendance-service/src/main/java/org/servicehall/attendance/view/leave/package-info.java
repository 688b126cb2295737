/** Leaves as they stand. */
@NullMarked
package org.servicehall.attendance.view.leave;

import org.jspecify.annotations.NullMarked;
