/** The signatures of clerks' days. */
@NullMarked
package org.servicehall.attendance.view.day;

import org.jspecify.annotations.NullMarked;
