/** Who works at a hall. */
@NullMarked
package org.servicehall.attendance.view.staff;

import org.jspecify.annotations.NullMarked;
